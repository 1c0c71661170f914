import type { Response } from '../../domain/response/response.ts';
import { joinWords } from '../../domain/response/responseParts.ts';
import type { HeldKeys } from '../../sealing/keyPair.ts';
import { openNote, type SealedNote } from '../../sealing/note.ts';
import { openWords } from '../../sealing/openWords.ts';
import { wordsSchema } from '../receive/readResponse.ts';
import { NOTE_PLACES } from '../staff/listening/notePlaces.ts';
import type { KeptResponse } from '../storage/storage.ts';
import { clockDoubtful } from './clockDoubtful.ts';
import { openedTranscripts } from './openedTranscripts.ts';

/** A response as somebody with the right to reads it. */
export interface ReadableResponse {
  /** With the person's own words in it, where they could be opened: as redacted where a listener has redacted them. */
  readonly response: Response;
  readonly receivedDay: string;
  readonly clockDoubtful: boolean;
  /**
   * `unreadable`: something was written, and the key for it, or for what it was redacted to, is not here or does not open it.
   * `deleted-by-retention`: something was written and was kept for as long as it may be.
   */
  readonly words: 'none' | 'opened' | 'unreadable' | 'deleted-by-retention';
  /** The questions whose words are as a listener redacted them: both what was written and what was typed of what was said. */
  readonly redacted: readonly string[];
  /** Ids of recordings that it declares and that nobody can hear: they have not come, or not so that they can be heard. */
  readonly missing: readonly string[];
  /** What was typed of what was said, by question: where a second person has checked it, and it can be opened. */
  readonly transcripts: ReadonlyMap<string, string>;
}

const NONE: ReadonlyMap<string, SealedNote> = new Map();

/** Opened side by side: the work is done outside the main thread. */
const AT_ONCE = 64;

/** Opens the words of each response. None is dropped because its words cannot be read. */
export async function* readableResponses(responses: AsyncIterable<KeptResponse>, keys: HeldKeys): AsyncIterable<ReadableResponse> {
  let waiting: Promise<ReadableResponse>[] = [];
  for await (const kept of responses) {
    waiting.push(readable(kept, keys));
    if (waiting.length < AT_ONCE) continue;
    yield* await Promise.all(waiting);
    waiting = [];
  }
  yield* await Promise.all(waiting);
}

async function readable(kept: KeptResponse, keys: HeldKeys): Promise<ReadableResponse> {
  const { coded, missing = [], redactions = NONE, words, wordsDeletedDay, receivedDay } = kept;
  const typed = await openedTranscripts(kept.transcripts, (question) => ({ response: coded.id, question }), keys);
  const transcripts = new Map([...typed].filter(([question]) => !redactions.has(question)));
  const redacted = [...redactions.keys()];
  const known = { receivedDay, missing, transcripts, redacted, clockDoubtful: clockDoubtful(coded.day, receivedDay) };
  if (!words && redacted.length === 0) {
    return { ...known, response: coded, words: wordsDeletedDay === undefined ? 'none' : 'deleted-by-retention' };
  }
  const [written, instead] = await Promise.all([writtenIn(kept, keys), redactedIn(kept, keys)]);
  // A redaction that does not open must not let the original through.
  const left = Object.entries(written ?? {}).filter(([question]) => !redactions.has(question));
  const response = joinWords({ coded, words: wellFormed({ ...Object.fromEntries(left), ...instead }) });
  if (!response) return { ...known, response: coded, words: 'unreadable' };
  const whole = written !== undefined && redacted.every((question) => instead[question] !== undefined);
  return { ...known, response, words: whole ? 'opened' : 'unreadable' };
}

/** What was written, none where nothing was; `undefined` when it cannot be opened. */
async function writtenIn(
  { coded: { id }, words, keyId, receiptHash }: KeptResponse,
  keys: HeldKeys,
): Promise<Readonly<Record<string, string>> | undefined> {
  if (!words) return {};
  const opened = await openWords({ id, keyId, receiptHash }, words, keys);
  return opened.ok ? wordsSchema.safeParse(opened.words).data : undefined;
}

/** What it was redacted to, by question: as far as it can be opened. */
async function redactedIn({ coded: { id }, redactions }: KeptResponse, keys: HeldKeys): Promise<Readonly<Record<string, string>>> {
  const opened = await Promise.all(
    [...(redactions ?? [])].map(async ([question, note]) => {
      const text = await openNote(note, NOTE_PLACES.redacted({ response: id, question }), keys);
      return text === undefined ? [] : [[question, text] as const];
    }),
  );
  return Object.fromEntries(opened.flat());
}

/** Half of a surrogate pair is no character and has no place in UTF-8: U+FFFD stands for it in every format. */
function wellFormed(words: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([question, said]) => [question, Buffer.from(said).toString()]));
}
