import type { Unit } from '../../domain/indicator/dataSeries.ts';
import type { Translate } from '../../i18n/translate.ts';

/** A figure with its unit. Those that can be counted have a word for one and for many. */
export const unitText = (t: Translate, unit: Unit, value: number): string => t(`impact.unit.${unit}`, { count: value, n: value });
