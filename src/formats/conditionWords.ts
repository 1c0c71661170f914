import type { Condition } from '../domain/survey/condition.ts';
import type { Translate } from '../i18n/translate.ts';

/** A condition on a single question. */
type OfOne = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

/** A condition in which "not" stands only with single questions, where every language has words for it. */
export type Straight =
  | { readonly all: readonly Straight[] }
  | { readonly any: readonly Straight[] }
  | { readonly not: boolean; readonly of: OfOne };

/** @param not whether the condition must not hold. */
export function straight(condition: Condition, not = false): Straight {
  if ('not' in condition) return straight(condition.not, !not);
  const inside = (each: Condition) => straight(each, not);
  // De Morgan: not (A and B) is (not A) or (not B).
  if ('all' in condition) return not ? { any: condition.all.map(inside) } : { all: condition.all.map(inside) };
  if ('any' in condition) return not ? { all: condition.any.map(inside) } : { any: condition.any.map(inside) };
  return { not, of: condition };
}

/** Whether a question was answered, and with what number. */
export type AnswerClause =
  | { readonly not: boolean; readonly is: 'answered' }
  | { readonly not: boolean; readonly is: Extract<OfOne, { is: unknown }>['is']; readonly value: number };

/**
 * What a reader is told of an answer that was written, on a screen and on paper. What was ticked they say in their own ways:
 * a screen by its words, paper by the number beside the box.
 *
 * @param digits how numbers are written: in the reader's own way, or as text in that of what is printed beside boxes.
 */
export function answerWords<T extends string | number>(clause: AnswerClause, n: number, t: Translate, digits: (of: number) => T): string {
  if (clause.is === 'answered') return t(clause.not ? 'formats.notAnswered' : 'formats.answered', { n: digits(n) });
  return t(`formats.${clause.not ? 'not-' : ''}${clause.is}`, { n: digits(n), value: digits(clause.value) });
}
