import type { Recording } from '../../domain/response/recording.ts';
import type { Answer } from '../../domain/survey/answer.ts';

/** What an answer names of what was spoken. */
export function spokenTo(answer: Answer | undefined): readonly Recording[] {
  return (answer?.kind === 'text' && answer.recordings) || [];
}
