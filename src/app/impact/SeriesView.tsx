import type { SeenSeries } from '../../contract/impact.ts';
import { SeriesNotes } from '../../formats/figures/SeriesNotes.tsx';
import { seriesWords } from '../../formats/figures/seriesWords.ts';
import type { ImpactReading } from './impactReading.ts';
import { MadeUpMark } from './MadeUpMark.tsx';

/** The newest figure of a line, its time, what the number means, and who says so. */
export function SeriesView({ reading, series }: { readonly reading: ImpactReading; readonly series: SeenSeries }) {
  const { t } = reading;
  const newest = series.points.at(-1);
  if (!newest) return <p>{t('impact.noFigure')}</p>;
  const said = seriesWords(reading, series, newest);
  return (
    <>
      <p>
        <strong>{said.latest}</strong> {newest.synthetic && <MadeUpMark t={t} />} {said.means.join(' ')}
      </p>
      <SeriesNotes point={newest} said={said} />
      <p class="heard-lead">{said.from}</p>
    </>
  );
}
