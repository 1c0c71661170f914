import type { Translate } from '../../i18n/translate.ts';
import { answerWords } from '../conditionWords.ts';
import { joinList } from '../joinList.ts';
import type { PaperCondition } from './paperCondition.ts';

/** A condition in a reader's words: one clause, or a list of which all or one must be true. */
export type RoutingWords = string | { readonly need: 'all' | 'any'; readonly of: readonly RoutingWords[] };

/** @param language BCP 47, for "1, 2 or 3". */
export function routingWords(condition: PaperCondition, t: Translate, language: string): RoutingWords {
  const several = (need: 'all' | 'any', of: readonly PaperCondition[]): RoutingWords => {
    const [first, ...rest] = of.map((each) => routingWords(each, t, language));
    return first !== undefined && rest.length === 0 ? first : { need, of: first === undefined ? [] : [first, ...rest] };
  };
  if ('all' in condition) return several('all', condition.all);
  if ('any' in condition) return several('any', condition.any);
  if (condition.is !== 'ticked') return answerWords(condition, condition.number, t, String);
  // As text: what stands beside a box is written with the same digits in every language, because it is typed.
  const boxes = joinList(condition.keys, 'disjunction', { tag: language, t });
  return t(condition.not ? 'paper.route.notTicked' : 'paper.route.ticked', { n: String(condition.number), boxes });
}
