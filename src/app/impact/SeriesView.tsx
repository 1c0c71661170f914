import type { SeenSeries } from '../../contract/impact.ts';
import { seriesWords } from '../../formats/figures/seriesWords.ts';
import type { ImpactReading } from './impactReading.ts';
import { MadeUpMark } from './MadeUpMark.tsx';

/** The newest figure of a line, its time, what the number means, and who says so. */
export function SeriesView({ reading, series }: { readonly reading: ImpactReading; readonly series: SeenSeries }) {
  const { t } = reading;
  const newest = series.points.at(-1);
  if (!newest) return <p>{t('impact.noFigure')}</p>;
  const { note, corrected, synthetic } = newest;
  const said = seriesWords(reading, series, newest);
  return (
    <>
      <p>
        <strong>{said.latest}</strong> {synthetic && <MadeUpMark t={t} />} {said.means.join(' ')}
      </p>
      {note && (
        <p lang="en" dir="ltr">
          {note}
        </p>
      )}
      {corrected && (
        <p>
          {said.corrected}{' '}
          <span lang="en" dir="ltr">
            {corrected.why}
          </span>
        </p>
      )}
      <p class="heard-lead">{said.from}</p>
    </>
  );
}
