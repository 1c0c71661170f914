/** @jsxRuntime automatic @jsxImportSource preact */
import { partialDateText } from '../../i18n/partialDateText.ts';
import { ColumnHeads } from '../figures/ColumnHeads.tsx';
import type { FigureReading } from '../figures/figureReading.ts';
import { periodText } from '../figures/periodText.ts';
import type { PublicSeries } from '../figures/publicFigures.ts';
import { SeriesNotes } from '../figures/SeriesNotes.tsx';
import { seriesWords } from '../figures/seriesWords.ts';
import { unitText } from '../figures/unitText.ts';

/** A line of figures that was counted elsewhere: the newest in words, and all of them where there are more. */
export function PlainSeries({ reading, series }: { readonly reading: FigureReading; readonly series: PublicSeries }) {
  const { t, tag, digits } = reading;
  const { points, unit } = series;
  const newest = points.at(-1);
  if (!newest) return <p>{t('impact.noFigure')}</p>;
  const said = seriesWords(reading, series, newest);
  return (
    <>
      <p>
        <strong>{said.latest}</strong> {newest.synthetic && `(${t('impact.madeUpMark')}) `}
        {said.means.join(' ')}
      </p>
      <SeriesNotes point={newest} said={said} />
      <p class="hint">{said.from}</p>
      {points.length > 1 && (
        <table>
          <ColumnHeads t={t} columns={['when', 'figure', 'source']} />
          <tbody>
            {points.toReversed().map((point) => (
              <tr key={point.period}>
                <th scope="row">
                  {periodText(reading, point.period)}
                  {point.synthetic && ` (${t('impact.madeUpMark')})`}
                </th>
                <td>{unitText(t, unit, point.value)}</td>
                <td>
                  <bdi lang="en">{point.source}</bdi>, {partialDateText(tag, point.sourceDate, digits)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
