import type { Sealed } from '../../contract/envelope.ts';
import type { Response } from '../../domain/response/response.ts';
import type { CodedGroup } from '../../domain/session/groupSchema.ts';
import type { CodedPart } from '../../domain/session/partSchema.ts';
import type { SealedNote } from '../../sealing/note.ts';

/** A response that was opened, held against its survey and found good, as it is kept. */
export interface KeptResponse {
  /**
   * Codes, numbers and context. A text answer is `{ kind: 'text', text: '' }`, with the recordings that it declares: that something
   * was written or said, not what.
   */
  readonly coded: Response;
  /** Ids of its recordings that have not come, or not so that they can be heard; absent when all have. */
  readonly missing?: readonly string[];
  /** What was typed of it by question, still sealed, where somebody else has checked it; absent when nothing was. */
  readonly transcripts?: ReadonlyMap<string, SealedNote>;
  /**
   * What a listener has put in the place of what was written or said, by question, still sealed; absent when nothing was redacted.
   * Nobody is to read the words before it.
   */
  readonly redactions?: ReadonlyMap<string, SealedNote>;
  /** The person's own words, still sealed; absent when nothing was written. */
  readonly words?: Sealed;
  /** ISO date on which words that were here were deleted because their time was over. */
  readonly wordsDeletedDay?: string;
  /** The key that the words are sealed to. */
  readonly keyId: string;
  /** SHA-256 of the withdrawal proof, base64url. */
  readonly receiptHash: string;
  /** SHA-256 of the whole envelope, base64url: tells a repeat from another response under the same id. */
  readonly digest: string;
  /** ISO date (YYYY-MM-DD) by the endpoint's clock, UTC. Never a time. */
  readonly receivedDay: string;
}

/** A response that has just been opened: what was written is known now, and not again until a listener opens it. */
export interface ArrivingResponse extends KeptResponse {
  /** The questions that somebody wrote words to; without it, the text questions that were answered. */
  readonly wrote?: readonly string[];
}

/** The session of a group that was opened and found good, as it is kept: see `KeptResponse`. What was typed of it goes by activity. */
export interface KeptGroup extends Omit<KeptResponse, 'coded'> {
  readonly coded: CodedGroup;
}

/** What one phone gave to a session, opened and found good, as it is kept. */
export interface KeptPart extends Omit<KeptGroup, 'coded'> {
  readonly coded: CodedPart;
}

export type StoreOutcome =
  | 'stored'
  | 'already-stored'
  /** Taken back before it arrived, or after: nothing is kept. */
  | 'withdrawn'
  /** This id, or that of one of its recordings, is kept with other contents, which stay as they are. */
  | 'id-taken'
  /** A part of a session that has as many as a session can have. */
  | 'session-full';

/** How many responses are kept to one version of a survey. */
interface SurveyCount {
  readonly survey: string;
  readonly version: number;
  readonly responses: number;
}

/** Where responses are kept. Every implementation passes `test/contract/storageContract.ts`. */
export interface Storage {
  /**
   * Keeps a batch in one transaction, each id once, and resolves when it is durable: only then may a receipt be given.
   *
   * @returns one outcome per response, in their order.
   */
  storeResponses(responses: readonly ArrivingResponse[]): Promise<readonly StoreOutcome[]>;
  /** The same for sessions of groups, which are kept apart from responses and are never counted among them. */
  storeGroups(sessions: readonly KeptGroup[]): Promise<readonly StoreOutcome[]>;
  /** The same for what own phones give to such sessions. */
  storeParts(parts: readonly KeptPart[]): Promise<readonly StoreOutcome[]>;
  /**
   * Deletes what was sent with this receipt hash and refuses it a place for ever. Safe to repeat: `withdrawn` whenever
   * something with this hash has ever arrived.
   *
   * @param day of the withdrawal, ISO date.
   */
  withdraw(receiptHash: string, day: string): Promise<'withdrawn' | 'not-here-yet'>;
  /** Told whenever a withdrawal has taken something out: whoever holds opened words in memory lets go of them. */
  onWithdrawn(listener: () => void): void;
  /** Every response, or those to one survey, a page at a time and by id: the order tells nothing about who came when. */
  eachResponse(survey?: string): AsyncIterable<KeptResponse>;
  /** Every session of a group, newest day first. */
  groups(): Promise<readonly KeptGroup[]>;
  /** What own phones gave to sessions, of which some may not be here: by id. */
  parts(): Promise<readonly KeptPart[]>;
  surveyCounts(): Promise<readonly SurveyCount[]>;
  /** @throws when the database cannot be read. */
  checkHealth(): Promise<void>;
  close(): Promise<void>;
}
