import type { SeenSeries } from '../../contract/impact.ts';
import type { Translate } from '../../i18n/translate.ts';

/** A figure with its unit. Those that can be counted have a word for one and for many. */
export const unitText = (t: Translate, unit: SeenSeries['unit'], value: number): string =>
  t(`impact.unit.${unit}`, { count: value, n: value });
