/** @jsxRuntime automatic @jsxImportSource preact */
import { partialDateText } from '../../i18n/partialDateText.ts';
import type { FigureReading } from '../figures/figureReading.ts';
import { periodText } from '../figures/periodText.ts';
import type { PublicSeries } from '../figures/publicFigures.ts';
import { seriesWords } from '../figures/seriesWords.ts';
import { unitText } from '../figures/unitText.ts';

/** A line of figures that was counted elsewhere: the newest in words, and all of them where there are more. */
export function PlainSeries({ reading, series }: { readonly reading: FigureReading; readonly series: PublicSeries }) {
  const { t, tag, digits } = reading;
  const { points, unit } = series;
  const newest = points.at(-1);
  if (!newest) return <p>{t('impact.noFigure')}</p>;
  const { note, corrected, synthetic } = newest;
  const said = seriesWords(reading, series, newest);
  return (
    <>
      <p>
        <strong>{said.latest}</strong> {synthetic && `(${t('impact.madeUpMark')}) `}
        {said.means.join(' ')}
      </p>
      {note !== undefined && (
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
      <p class="hint">{said.from}</p>
      {points.length > 1 && (
        <table>
          <thead>
            <tr>
              {(['when', 'figure', 'source'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`impact.col.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
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
