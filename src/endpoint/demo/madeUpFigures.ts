import type { DataPoint, DataSeries } from '../../domain/indicator/dataSeries.ts';
import { periodOf } from '../../domain/indicator/periodOf.ts';
import type { Wave } from '../../domain/survey/wave.ts';
import { type Chance, chance } from './chance.ts';
import { plausible } from './plausible.ts';

/** What every made-up figure says of where it comes from. */
const MADE_UP = 'Made-up example, no real figure';
/** In months. */
const YEAR = 12;
const YEARS = 3;
/** Of all that is plausible, how much a line moves from one period to the next. */
const STEP = 0.08;

/** Values of other counts for each wave or school year, and the shares of people that reach is held against. */
export function madeUpFigures(seed: string, waves: readonly Wave[], series: readonly DataSeries[], baselines: readonly DataPoint[]) {
  const by = chance(seed);
  const quarters = waves.map(({ id, last }) => ({ period: id, last }));
  const years = schoolYearsBefore(waves.at(-1)?.last ?? '');
  const points = series.flatMap((each) =>
    madeUpLine(each, each.everyMonths < YEAR ? quarters : years, baselines.find((point) => point.series === each.id)?.value, by),
  );
  const share = (breakdown: string, value: string, part: number) => ({
    breakdown,
    value,
    share: part,
    source: MADE_UP,
    source_date: waves[0]?.first ?? '',
    day: waves[0]?.first ?? '',
  });
  const benchmarks = [
    ...['bury', 'prestwich', 'radcliffe', 'ramsbottom', 'tottington', 'whitefield'].map((town, at) =>
      share('town', town, [0.4, 0.2, 0.17, 0.09, 0.05, 0.09][at] ?? 0),
    ),
    ...Object.entries({ 'white-british': 0.72, 'white-other': 0.06, asian: 0.14, mixed: 0.04, black: 0.03, other: 0.01 }).map(
      ([value, part]) => share('ethnic-group', value, part),
    ),
    ...Object.entries({ 'ehc-plan': 0.27, 'sen-support': 0.73 }).map(([value, part]) => share('support', value, part)),
  ];
  return { points, benchmarks };
}

interface Told {
  readonly period: string;
  /** ISO day, its last. */
  readonly last: string;
}

/** One line: from where the public documents leave it, or from anywhere that is plausible, a step at a time. */
function madeUpLine(series: DataSeries, periods: readonly Told[], baseline: number | undefined, by: Chance) {
  const { id, good } = series;
  const { least, most, decimals } = plausible(series);
  const room = most - least;
  const start = baseline ?? least + room * (0.3 + 0.4 * by.of(id, 'start'));
  // Most go the good way, some the other.
  const way = (good === 'down' ? -1 : 1) * (by.of(id, 'way') < 0.75 ? 1 : -1);
  return periods.map(({ period, last }, at) => {
    const value = start + way * STEP * room * (at + by.of(id, at));
    return {
      series: id,
      period,
      value: Number(Math.min(most, Math.max(least, value)).toFixed(decimals)),
      numerator: null,
      denominator: null,
      source: MADE_UP,
      source_date: last,
      note: null,
      day: last,
      why: null,
    };
  });
}

/** The school years that have ended by a day, oldest first. */
function schoolYearsBefore(day: string): readonly Told[] {
  const ended: Told[] = [];
  for (let year = Number(day.slice(0, 4)); ended.length < YEARS && year > 2000; year -= 1) {
    const period = `${year - 1}/${String(year).slice(2)}`;
    const last = periodOf(period)?.last;
    if (last !== undefined && last <= day) ended.unshift({ period, last });
  }
  return ended;
}
