import type { Condition } from '../../domain/survey/condition.ts';

/**
 * A condition as a paper form can say it: of question numbers and the keys beside their boxes. "Not" stands only with
 * single questions, where plain words can say it ("you did not tick box 1 at question 3").
 */
export type PaperCondition =
  | { readonly all: readonly PaperCondition[] }
  | { readonly any: readonly PaperCondition[] }
  | { readonly not: boolean; readonly number: number; readonly is: 'ticked'; readonly keys: readonly string[] }
  | { readonly not: boolean; readonly number: number; readonly is: 'answered' }
  | {
      readonly not: boolean;
      readonly number: number;
      readonly is: 'below' | 'at-most' | 'exactly' | 'at-least' | 'above';
      readonly value: number;
    };

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
export function paperCondition(condition: Condition, numbered: ReadonlyMap<string, Numbered>, not = false): PaperCondition {
  const inside = (each: Condition) => paperCondition(each, numbered, not);
  // De Morgan: not (A and B) is (not A) or (not B).
  if ('all' in condition) return not ? { any: condition.all.map(inside) } : { all: condition.all.map(inside) };
  if ('any' in condition) return not ? { all: condition.any.map(inside) } : { any: condition.any.map(inside) };
  if ('not' in condition) return paperCondition(condition.not, numbered, !not);
  const id = 'answered' in condition ? condition.answered : condition.question;
  const question = numbered.get(id);
  if (!question) throw new Error(`a paper form cannot send anybody back to question ${id}`);
  const { number } = question;
  if ('answered' in condition) return { not, number, is: 'answered' };
  if ('is' in condition) return { not, number, is: condition.is, value: condition.value };
  // A condition may name points of a scale that this format does not ask.
  const keys = condition.selected.flatMap((code) => question.keys.get(code) ?? []);
  if (keys.length === 0) throw new Error(`no box of question ${number} can lead on from ${id}`);
  return { not, number, is: 'ticked', keys };
}
