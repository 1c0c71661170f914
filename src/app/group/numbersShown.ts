import { floor } from '../../domain/disclosure/floor.ts';
import { LEAST_THRESHOLDS, ROUNDED_TO } from '../../domain/disclosure/thresholds.ts';
import type { Translate } from '../../i18n/translate.ts';

/**
 * What becomes of the numbers of this group, as far as it holds wherever they are seen: thresholds may be raised, and never lowered.
 *
 * @param people how many there are; absent where nobody here knows, because some have joined with phones of their own.
 */
export function numbersShown(t: Translate, people: number | undefined): string {
  const { base, cell } = LEAST_THRESHOLDS;
  if (people === undefined) return t('group.board.small');
  if (!floor(people, LEAST_THRESHOLDS)) return t('group.board.few', { n: base });
  return t('group.board.many', { n: base, few: cell - 1, step: ROUNDED_TO });
}
