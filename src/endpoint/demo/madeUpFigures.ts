import type { DataPoint, DataSeries, Unit } from '../../domain/indicator/dataSeries.ts';
import type { Wave } from '../../domain/survey/wave.ts';
import { chance } from './chance.ts';

/** What every made-up figure says of where it comes from. */
const MADE_UP = 'Made-up example, no real figure';

/** Where a made-up line of figures begins, by its unit. */
const STARTS: Readonly<Record<Unit, readonly [number, number]>> = {
  percent: [40, 45],
  count: [60, 400],
  weeks: [20, 50],
  months: [5, 10],
  'per-10000': [90, 60],
  'per-100': [2, 8],
  score: [15, 20],
  pages: [2, 3],
};

/** Figures of other counts for each wave, and the shares of people that reach is held against. */
export function madeUpFigures(seed: string, waves: readonly Wave[], series: readonly DataSeries[], baselines: readonly DataPoint[]) {
  const by = chance(seed);
  const points = series.flatMap(({ id, unit, good }) => {
    const [least, spread] = STARTS[unit];
    const start = baselines.find((point) => point.series === id)?.value ?? least + by.of(id, 'start') * spread;
    // Most go the good way, some the other.
    const way = (good === 'down' ? -1 : 1) * (by.of(id, 'way') < 0.75 ? 1 : -1);
    return waves.map((wave, at) => ({
      series: id,
      period: wave.id,
      value: Math.round(start * (1 + way * 0.05 * (at + by.of(id, at))) * 10) / 10,
      numerator: null,
      denominator: null,
      source: MADE_UP,
      source_date: wave.last,
      note: null,
      day: wave.last,
      why: null,
    }));
  });
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
