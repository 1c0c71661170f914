import type { SeenSeries } from '../../contract/impact.ts';
import { comparableRun } from '../../domain/indicator/comparable.ts';
import { ColumnHeads } from '../../formats/figures/ColumnHeads.tsx';
import { ofOneKind } from '../../formats/figures/ofOneKind.ts';
import { middleOf, periodText, shortPeriodText } from '../../formats/figures/periodText.ts';
import { unitText } from '../../formats/figures/unitText.ts';
import { partialDateText } from '../../i18n/partialDateText.ts';
import { Chart } from '../results/Chart.tsx';
import type { ImpactReading } from './impactReading.ts';
import { MadeUpMark } from './MadeUpMark.tsx';
import { WhenCell } from './WhenCell.tsx';

interface SeriesHistoryProps {
  readonly reading: ImpactReading;
  /** Of one unit and one measure: they share an axis. */
  readonly series: readonly SeenSeries[];
  /** What they are of, and each of them. */
  readonly name: string;
  readonly nameOf: (series: SeenSeries) => string;
}

/** How lines of figures went, drawn as far as they can be compared, and all in a table; nothing where there is no more than one figure. */
export function SeriesHistory({ reading, series, name, nameOf }: SeriesHistoryProps) {
  const { t, tag, digits } = reading;
  const long = series.filter(({ points }) => points.length > 1);
  if (long.length === 0) return null;
  // The table has all of them; no line joins a year's sum with a quarter's, nor what is made up with what is real.
  const drawn = long
    .map((each) => ({ ...each, points: [...comparableRun(each.measure, newestKind(each.points))] }))
    .filter(({ points }) => points.length > 1);
  const said = ({ points, unit }: SeenSeries): string => {
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return '';
    return t('impact.chart', {
      first: periodText(reading, first.period),
      from: unitText(t, unit, first.value),
      last: periodText(reading, last.period),
      to: unitText(t, unit, last.value),
    });
  };
  return (
    <div class="heard-figure">
      {drawn.length > 0 && (
        <Chart
          summary={drawn.map((each) => (drawn.length > 1 ? `${nameOf(each)}: ${said(each)}` : said(each))).join(' ')}
          axis={drawn.every(({ unit }) => unit === 'percent') ? 'percent' : 'from-zero'}
          lines={drawn.map((each) => ({
            name: nameOf(each),
            points: each.points.map(({ period, value }) => ({ day: middleOf(period), label: shortPeriodText(reading, period), value })),
          }))}
          tag={tag}
          digits={digits}
        />
      )}
      <details>
        <summary>
          <span>{t('impact.table')}</span> <span class="heard-hidden">{name}</span>
        </summary>
        {long.map((each) => (
          <table class={isOfOneSource(each) ? 'heard-table is-of-one-source' : 'heard-table'} key={each.id}>
            <caption class={long.length > 1 ? undefined : 'heard-hidden'}>{nameOf(each)}</caption>
            <ColumnHeads t={t} columns={['when', 'figure', 'source']} />
            <tbody>
              {each.points.toReversed().map(({ period, value, source, sourceDate, synthetic }) => (
                <tr key={period}>
                  <WhenCell reading={reading} period={period}>
                    {synthetic && newestKind(each.points).length < each.points.length && <MadeUpMark t={t} />}
                  </WhenCell>
                  <td>{unitText(t, each.unit, value)}</td>
                  <td>
                    <bdi lang="en">{source}</bdi>, {partialDateText(tag, sourceDate, digits)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </details>
    </div>
  );
}

const newestKind = (points: SeenSeries['points']) => ofOneKind(points, ({ synthetic }) => synthetic === true);

/** Then paper has its name once, above the table. */
const isOfOneSource = ({ points }: SeenSeries): boolean => new Set(points.map(({ source }) => source)).size === 1;
