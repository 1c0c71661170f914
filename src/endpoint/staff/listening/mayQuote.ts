import type { Answers } from '../../../domain/survey/answer.ts';

/** Whether the writer agreed to be quoted: a "yes" to the question `quote`. Anything else, and no question at all, is a no. */
export function mayQuote(answers: Answers): boolean {
  const answer = answers['quote'];
  return answer?.kind === 'one' && answer.code === 'yes';
}
