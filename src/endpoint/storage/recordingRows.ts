import type { Recording, RecordingType } from '../../domain/response/recording.ts';
import type { Response } from '../../domain/response/response.ts';
import type { CodedGroup } from '../../domain/session/groupSchema.ts';
import { spokenIn } from '../../domain/session/groupSpeaking.ts';
import type { Answer, Answers } from '../../domain/survey/answer.ts';
import type { RecordingRow, SpokenOwner } from './recordingTables.ts';

/**
 * What a response declares, as rows: nothing of it is here yet.
 *
 * @param keyId of its envelope.
 * @throws when a recording does not say how it was sealed. No response with such a one is taken in.
 */
export function recordingRows({ id, answers }: Response, keyId: string): RecordingRow[] {
  const owner = { response_id: id, session_id: null };
  return Object.entries(answers).flatMap(([question, answer]) => rowsOf(owner, question, recordingsOf(answer), keyId));
}

/** The same for the session of a group. */
export function groupRecordingRows({ id, items }: Pick<CodedGroup, 'id' | 'items'>, keyId: string): RecordingRow[] {
  const owner = { response_id: null, session_id: id };
  return items.flatMap((item) => rowsOf(owner, item.activity, spokenIn(item), keyId));
}

function rowsOf(owner: SpokenOwner, question: string, recordings: readonly Recording[], keyId: string): RecordingRow[] {
  return recordings.map(({ id, type, seconds, sealed }, position) => {
    if (!sealed) throw new Error(`recording ${id} was not sealed`);
    return {
      id,
      ...owner,
      question,
      position,
      type,
      seconds,
      ...sealed,
      key_id: keyId,
      state: 'expected',
      received_day: null,
      deleted_day: null,
    };
  });
}

/** The inverse, of one row. */
export function recordingFrom({ id, type, seconds, bytes, sha256 }: RecordingRow): Recording {
  // It was parsed against the closed list before it was written.
  return { id, type: type as RecordingType, seconds, sealed: { bytes, sha256 } };
}

/**
 * The inverse of `recordingRows`: answers with what was spoken to them.
 *
 * @param rows of one response, by question and position.
 */
export function withRecordings(answers: Answers, rows: readonly RecordingRow[]): Answers {
  const all: Record<string, Answer> = { ...answers };
  for (const row of rows) {
    const answer = all[row.question];
    if (answer?.kind !== 'text') throw new Error(`the answer to ${row.question} has been changed in the database`);
    all[row.question] = { ...answer, recordings: [...recordingsOf(answer), recordingFrom(row)] };
  }
  return all;
}

const recordingsOf = (answer: Answer): readonly Recording[] => (answer.kind === 'text' ? (answer.recordings ?? []) : []);
