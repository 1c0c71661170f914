import type { Translate } from '../../i18n/translate.ts';
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
  // As text: what stands beside a box is written with the same digits in every language, because it is typed.
  const n = String(condition.number);
  switch (condition.is) {
    case 'ticked': {
      // American English, CLDR's default, has a comma before "or".
      const boxes = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'disjunction' }).format(condition.keys);
      return t(condition.not ? 'paper.route.notTicked' : 'paper.route.ticked', { n, boxes });
    }
    case 'answered':
      return t(condition.not ? 'paper.route.notAnswered' : 'paper.route.answered', { n });
    case 'below':
    case 'at-most':
    case 'exactly':
    case 'at-least':
    case 'above':
      return t(`paper.route.${condition.not ? 'not-' : ''}${condition.is}`, { n, value: String(condition.value) });
  }
}
