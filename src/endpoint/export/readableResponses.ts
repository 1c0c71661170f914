import type { Response } from '../../domain/response/response.ts';
import { joinWords } from '../../domain/response/responseParts.ts';
import type { HeldKeys } from '../../sealing/keyPair.ts';
import { openWords } from '../../sealing/openWords.ts';
import { wordsSchema } from '../receive/readResponse.ts';
import type { KeptResponse } from '../storage/storage.ts';
import { clockDoubtful } from './clockDoubtful.ts';
import { openedTranscripts } from './openedTranscripts.ts';

/** A response as somebody with the right to reads it. */
export interface ReadableResponse {
  /** With the person's own words in it, where they could be opened. */
  readonly response: Response;
  readonly receivedDay: string;
  readonly clockDoubtful: boolean;
  /**
   * `unreadable`: something was written, and the key for it is not here or does not open it. `deleted-by-retention`:
   * something was written and was kept for as long as it may be.
   */
  readonly words: 'none' | 'opened' | 'unreadable' | 'deleted-by-retention';
  /** Ids of recordings that it declares and that nobody can hear: they have not come, or not so that they can be heard. */
  readonly missing: readonly string[];
  /** What was typed of what was said, by question: where a second person has checked it, and it can be opened. */
  readonly transcripts: ReadonlyMap<string, string>;
}

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
  const { coded, missing = [], words, wordsDeletedDay, keyId, receiptHash, receivedDay } = kept;
  const transcripts = await openedTranscripts(kept.transcripts, (question) => ({ response: coded.id, question }), keys);
  const known = { receivedDay, missing, transcripts, clockDoubtful: clockDoubtful(coded.day, receivedDay) };
  if (!words) return { ...known, response: coded, words: wordsDeletedDay === undefined ? 'none' : 'deleted-by-retention' };
  const opened = await openWords({ id: coded.id, keyId, receiptHash }, words, keys);
  const parsed = opened.ok ? wordsSchema.safeParse(opened.words) : undefined;
  const response = parsed?.success ? joinWords({ coded, words: wellFormed(parsed.data) }) : undefined;
  return response ? { ...known, response, words: 'opened' } : { ...known, response: coded, words: 'unreadable' };
}

/** Half of a surrogate pair is no character and has no place in UTF-8: U+FFFD stands for it in every format. */
function wellFormed(words: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([question, said]) => [question, Buffer.from(said).toString()]));
}
