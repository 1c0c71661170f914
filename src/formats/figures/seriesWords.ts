import { dateText } from '../../i18n/dateText.ts';
import { partialDateText } from '../../i18n/partialDateText.ts';
import type { FigureReading } from './figureReading.ts';
import { periodText } from './periodText.ts';
import type { PublicSeries } from './publicFigures.ts';
import { unitText } from './unitText.ts';

/** A figure of a line in words: when and how much, what the number means, what was corrected, and who says so. */
export function seriesWords(
  { t, tag, digits, words }: FigureReading,
  { unit, measure, good }: PublicSeries,
  { period, value, source, sourceDate, corrected }: PublicSeries['points'][number],
) {
  return {
    latest: t('impact.latest', { when: periodText({ tag, digits }, period), figure: unitText(t, unit, value) }),
    means: [`impact.measure.${measure}`, `impact.good.${good}`].flatMap((key) => (words[key] === undefined ? [] : [t(key)])),
    corrected: corrected && t('impact.corrected', { day: dateText(tag, corrected.day, digits) }),
    from: t('impact.from', { source, date: partialDateText(tag, sourceDate, digits) }),
  };
}
