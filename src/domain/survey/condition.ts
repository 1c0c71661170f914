import type { Answer, Answers } from './answer.ts';

/** What must hold of earlier answers for a page or section to be asked. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** The question was answered at all, "prefer not to say" included. */
  | { readonly answered: string }
  /** One of these codes was chosen. */
  | { readonly question: string; readonly selected: readonly string[] }
  /** The number given stands in this relation to `value`. No answer: does not hold. */
  | { readonly question: string; readonly is: 'below' | 'at-most' | 'exactly' | 'at-least' | 'above'; readonly value: number };

/** Whether the condition holds. A question without an answer is not selected, not compared, not answered. */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((each) => holds(each, answers));
  if ('any' in condition) return condition.any.some((each) => holds(each, answers));
  if ('not' in condition) return !holds(condition.not, answers);
  if ('answered' in condition) return answers[condition.answered] !== undefined;
  const answer = answers[condition.question];
  if ('selected' in condition) return chosenCodes(answer).some((code) => condition.selected.includes(code));
  return answer?.kind === 'number' && compare(answer.number, condition.is, condition.value);
}

/** The ids of the questions a condition looks at. */
export function questionsIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(questionsIn);
  if ('any' in condition) return condition.any.flatMap(questionsIn);
  if ('not' in condition) return questionsIn(condition.not);
  return ['answered' in condition ? condition.answered : condition.question];
}

/** Every code in an answer: of options, scale points and the ways of answering set apart. */
export function chosenCodes(answer: Answer | undefined): readonly string[] {
  switch (answer?.kind) {
    case 'one':
      return [answer.code];
    case 'many':
      return answer.codes;
    case 'apart':
      return [answer.apart];
    case 'number':
    case 'text':
    case undefined:
      return [];
  }
}

function compare(number: number, is: 'below' | 'at-most' | 'exactly' | 'at-least' | 'above', value: number): boolean {
  switch (is) {
    case 'below':
      return number < value;
    case 'at-most':
      return number <= value;
    case 'exactly':
      return number === value;
    case 'at-least':
      return number >= value;
    case 'above':
      return number > value;
  }
}
