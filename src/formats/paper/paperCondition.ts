import type { Condition } from '../../domain/survey/condition.ts';
import { type AnswerClause, type Straight, straight } from '../conditionWords.ts';

/**
 * A condition as a paper form can say it: of question numbers and the keys beside their boxes. "Not" stands only with
 * single questions, where plain words can say it ("you did not tick box 1 at question 3").
 */
export type PaperCondition =
  | { readonly all: readonly PaperCondition[] }
  | { readonly any: readonly PaperCondition[] }
  | { readonly not: boolean; readonly number: number; readonly is: 'ticked'; readonly keys: readonly string[] }
  | (AnswerClause & { readonly number: number });

/** A question as conditions look back at it: its number, and the key beside the box of each code. */
export interface Numbered {
  readonly number: number;
  readonly keys: ReadonlyMap<string, string>;
}

/**
 * @param numbered by question id, all questions before the one that is asked conditionally.
 * @throws when the condition looks at a question, or only at boxes, that this form does not have: such a form would send
 * people wrong.
 */
export function paperCondition(condition: Condition, numbered: ReadonlyMap<string, Numbered>): PaperCondition {
  return onPaper(straight(condition), numbered);
}

function onPaper(condition: Straight, numbered: ReadonlyMap<string, Numbered>): PaperCondition {
  const inside = (each: Straight) => onPaper(each, numbered);
  if ('all' in condition) return { all: condition.all.map(inside) };
  if ('any' in condition) return { any: condition.any.map(inside) };
  const { not, of } = condition;
  const id = 'answered' in of ? of.answered : of.question;
  const question = numbered.get(id);
  if (!question) throw new Error(`a paper form cannot send anybody back to question ${id}`);
  const { number } = question;
  if ('answered' in of) return { not, number, is: 'answered' };
  if ('is' in of) return { not, number, is: of.is, value: of.value };
  // A condition may name points of a scale that this format does not ask.
  const keys = of.selected.flatMap((code) => question.keys.get(code) ?? []);
  if (keys.length === 0) throw new Error(`no box of question ${number} can lead on from ${id}`);
  return { not, number, is: 'ticked', keys };
}
