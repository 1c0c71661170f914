import type { SeenSeries } from '../../contract/impact.ts';
import { dateText } from '../../i18n/dateText.ts';
import { partialDateText } from '../../i18n/partialDateText.ts';
import type { ImpactReading } from './impactReading.ts';
import { periodText } from './periodText.ts';
import { unitText } from './unitText.ts';

/** The newest figure of a line, its time, what the number means, and who says so. */
export function SeriesView({ reading, series }: { readonly reading: ImpactReading; readonly series: SeenSeries }) {
  const { t, tag, digits, words } = reading;
  const { points, unit, measure, good } = series;
  const newest = points.at(-1);
  if (!newest) return <p>{t('impact.noFigure')}</p>;
  const { period, value, source, sourceDate, note, corrected } = newest;
  const means = [`impact.measure.${measure}`, `impact.good.${good}`].filter((key) => words[key] !== undefined);
  return (
    <>
      <p>
        <strong>{t('impact.latest', { when: periodText(reading, period), figure: unitText(t, unit, value) })}</strong>{' '}
        {means.map((key) => `${t(key)} `)}
      </p>
      {note && (
        <p lang="en" dir="ltr">
          {note}
        </p>
      )}
      {corrected && (
        <p>
          {t('impact.corrected', { day: dateText(tag, corrected.day, digits) })}{' '}
          <span lang="en" dir="ltr">
            {corrected.why}
          </span>
        </p>
      )}
      <p class="heard-lead">{t('impact.from', { source, date: partialDateText(tag, sourceDate, digits) })}</p>
    </>
  );
}
