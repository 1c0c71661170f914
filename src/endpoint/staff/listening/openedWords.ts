import * as z from 'zod/mini';
import type { PublicKey } from '../../../contract/content.ts';
import type { OpenedTranscript } from '../../../contract/staff/listening.ts';
import type { HeldKeys } from '../../../sealing/keyPair.ts';
import { openNote, type SealedNote, sealNote } from '../../../sealing/note.ts';
import { openWords } from '../../../sealing/openWords.ts';
import { wordsSchema } from '../../receive/readResponse.ts';
import type { SpokenRef } from '../../recordings/spokenRef.ts';
import { NOTE_PLACES } from './notePlaces.ts';
import type { RowTranscript } from './spokenRows.ts';
import type { TextRow } from './textRows.ts';

/** The words of one text, opened in memory. Whoever calls this notes it in the audit log first. */
export type OpenedWords = { readonly kind: 'original'; readonly text: string } | { readonly kind: 'removed' | 'unreadable' | 'empty' };

/** What others than the listener at the desk may see. */
interface SaidWords {
  readonly text: string;
  /** BCP 47: what these words are in, which may be another language than the one that was spoken. */
  readonly language: string;
}

/** The words as they were written. */
export async function originalWords(row: TextRow, keys: HeldKeys): Promise<OpenedWords> {
  const { sealed, response, question } = row;
  // Without words on the response they have been deleted: a text has a place here only where words came.
  if (row.originalRemoved || !sealed.words) return { kind: 'removed' };
  const opened = await openWords({ id: response, keyId: sealed.keyId, receiptHash: sealed.receiptHash }, sealed.words, keys);
  const words = opened.ok ? wordsSchema.safeParse(opened.words) : undefined;
  if (!words?.success) return { kind: 'unreadable' };
  const text = words.data[question];
  // Half of a surrogate pair is no character: U+FFFD stands for it.
  return text === undefined || text.trim() === '' ? { kind: 'empty' } : { kind: 'original', text: Buffer.from(text).toString() };
}

/** The redacted text, when there is one that can be opened. */
export async function redactedWords({ redacted, response, question }: TextRow, keys: HeldKeys): Promise<string | undefined> {
  return redacted && openNote(redacted, NOTE_PLACES.redacted({ response, question }), keys);
}

const typedSchema = z.object({ text: z.string(), translatedBy: z.exactOptional(z.string()) });
type Typed = z.infer<typeof typedSchema>;

/** Seals what somebody typed of a spoken answer. */
export const sealTyped = (typed: Typed, ref: SpokenRef, key: PublicKey): Promise<SealedNote> =>
  sealNote(JSON.stringify(typed), NOTE_PLACES.transcript(ref), key);

/** The inverse of `sealTyped`; `undefined` when the key is not here or does not open it. */
export async function openTyped(sealed: SealedNote, ref: SpokenRef, keys: HeldKeys): Promise<Typed | undefined> {
  const note = await openNote(sealed, NOTE_PLACES.transcript(ref), keys);
  return note === undefined ? undefined : typedSchema.parse(JSON.parse(note));
}

/** What somebody typed of a spoken answer; `undefined` where nobody has. */
export async function typedWords(
  row: SpokenRef & { readonly transcript?: RowTranscript },
  keys: HeldKeys,
): Promise<OpenedTranscript['words'] | undefined> {
  const { transcript } = row;
  if (!transcript) return undefined;
  if (!transcript.sealed) return { kind: 'removed' };
  const typed = await openTyped(transcript.sealed, row, keys);
  return typed ? { kind: 'typed', ...typed } : { kind: 'unreadable' };
}

/** What somebody wrote and what was typed of what they spoke, or both as redacted: for searching and comparing. */
export async function saidWords(row: TextRow, keys: HeldKeys): Promise<SaidWords | undefined> {
  const language = row.transcript?.typedIn ?? row.language;
  // A redaction that does not open must not let the original through.
  if (row.redacted) {
    const text = await redactedWords(row, keys);
    return text === undefined ? undefined : { text, language };
  }
  const [words, typed] = await Promise.all([originalWords(row, keys), typedWords(row, keys)]);
  const parts = [words.kind === 'original' ? words.text : '', typed?.kind === 'typed' ? typed.text : ''];
  const text = parts.filter((part) => part.trim() !== '').join('\n\n');
  return text === '' ? undefined : { text, language };
}

/** The same for quoting: nothing of an answer whose transcript nobody else has checked, or has changed since. Never the sound. */
export async function quotableWords(row: TextRow, keys: HeldKeys): Promise<SaidWords | undefined> {
  return row.transcript && !row.transcript.checked ? undefined : saidWords(row, keys);
}
