import type { HeldKeys } from '../../../sealing/keyPair.ts';
import { openNote } from '../../../sealing/note.ts';
import { openWords } from '../../../sealing/openWords.ts';
import { wordsSchema } from '../../receive/readResponse.ts';
import { redactedPlace } from './redactedPlace.ts';
import type { TextRow } from './textRows.ts';

/** The words of one text, opened in memory. Whoever calls this notes it in the audit log first. */
export type OpenedWords = { readonly kind: 'original'; readonly text: string } | { readonly kind: 'removed' | 'unreadable' | 'empty' };

/** The words as they were written. */
export async function originalWords(row: TextRow, keys: HeldKeys): Promise<OpenedWords> {
  const { sealed, response, question } = row;
  if (row.originalRemoved) return { kind: 'removed' };
  if (!sealed.words) return { kind: 'empty' };
  const opened = await openWords({ id: response, keyId: sealed.keyId, receiptHash: sealed.receiptHash }, sealed.words, keys);
  const words = opened.ok ? wordsSchema.safeParse(opened.words) : undefined;
  if (!words?.success) return { kind: 'unreadable' };
  const text = words.data[question];
  // Half of a surrogate pair is no character: U+FFFD stands for it.
  return text === undefined || text.trim() === '' ? { kind: 'empty' } : { kind: 'original', text: Buffer.from(text).toString() };
}

/** The redacted text, when there is one that can be opened. */
export async function redactedWords({ redacted, response, question }: TextRow, keys: HeldKeys): Promise<string | undefined> {
  return redacted && openNote(redacted, redactedPlace({ response, question }), keys);
}

/** What others than the listener at the desk may see of a text: as redacted, or as written where nobody has redacted it. */
export async function quotableWords(row: TextRow, keys: HeldKeys): Promise<string | undefined> {
  // A redaction that does not open must not let the original through.
  if (row.redacted) return redactedWords(row, keys);
  const words = await originalWords(row, keys);
  return words.kind === 'original' ? words.text : undefined;
}
