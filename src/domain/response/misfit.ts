import type { Answers } from '../survey/answer.ts';
import { isQuestion, route } from '../survey/branching.ts';
import { checkAnswer } from '../survey/checkAnswer.ts';
import type { Survey } from '../survey/survey.ts';

/**
 * Whether answers are ones that this survey can lead to: each fits its question, was within reach, and nothing required
 * is missing. The device asks before sealing, the endpoint after opening.
 *
 * @returns the id of the first question that is wrong, or `undefined` when all is well.
 */
export function misfit(survey: Survey, answers: Answers): string | undefined {
  const { pages, within } = route(survey, answers);
  const wrong = pages.filter(isQuestion).find((question) => {
    const answer = within[question.id];
    return answer ? checkAnswer(question, answer) !== undefined : question.required;
  });
  return wrong?.id ?? Object.keys(answers).find((id) => !Object.hasOwn(within, id));
}
