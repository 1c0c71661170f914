import type { Answer, Answers } from '../survey/answer.ts';
import type { Recording } from './recording.ts';

/** All recordings that answers name. */
export function recordingsIn(answers: Answers): readonly Recording[] {
  return Object.values(answers).flatMap((answer) => (answer.kind === 'text' ? (answer.recordings ?? []) : []));
}

/**
 * Answers with others in place of their recordings.
 *
 * @param by gives what stands in a recording's place; `undefined` for nothing. An answer with nothing spoken and nothing written
 * in the end is none, and goes.
 */
export function replaceRecordings(answers: Answers, by: (recording: Recording) => Recording | undefined): Answers {
  const replaced: Record<string, Answer> = {};
  for (const [question, answer] of Object.entries(answers)) {
    if (answer.kind === 'text' && answer.recordings) {
      const recordings = answer.recordings.map(by).filter((recording) => recording !== undefined);
      if (recordings.length > 0) replaced[question] = { ...answer, recordings };
      else if (answer.text !== '') replaced[question] = { kind: 'text', text: answer.text };
    } else replaced[question] = answer;
  }
  return replaced;
}
