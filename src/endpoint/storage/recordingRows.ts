import type { Recording, RecordingType } from '../../domain/response/recording.ts';
import type { Response } from '../../domain/response/response.ts';
import type { Answer, Answers } from '../../domain/survey/answer.ts';
import type { RecordingRow } from './recordingTables.ts';

/**
 * What a response declares, as rows: nothing of it is here yet.
 *
 * @param keyId of its envelope.
 * @throws when a recording does not say how it was sealed. No response with such a one is taken in.
 */
export function recordingRows({ id: responseId, answers }: Response, keyId: string): RecordingRow[] {
  return Object.entries(answers).flatMap(([question, answer]) =>
    recordingsOf(answer).map(({ id, type, seconds, sealed }, position) => {
      if (!sealed) throw new Error(`recording ${id} was not sealed`);
      return {
        id,
        response_id: responseId,
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
    }),
  );
}

/**
 * The inverse of `recordingRows`: answers with what was spoken to them.
 *
 * @param rows of one response, by question and position.
 */
export function withRecordings(answers: Answers, rows: readonly RecordingRow[]): Answers {
  const all: Record<string, Answer> = { ...answers };
  for (const { question, id, type, seconds, bytes, sha256 } of rows) {
    const answer = all[question];
    if (answer?.kind !== 'text') throw new Error(`the answer to ${question} has been changed in the database`);
    // It was parsed against the closed list before it was written.
    const recording: Recording = { id, type: type as RecordingType, seconds, sealed: { bytes, sha256 } };
    all[question] = { ...answer, recordings: [...recordingsOf(answer), recording] };
  }
  return all;
}

const recordingsOf = (answer: Answer): readonly Recording[] => (answer.kind === 'text' ? (answer.recordings ?? []) : []);
