import type { DataSeries, Unit } from '../../domain/indicator/dataSeries.ts';

/** Between what, and how exactly, a figure of a line may be made up so that nobody stumbles over it. */
interface Plausible {
  readonly least: number;
  readonly most: number;
  readonly decimals: number;
}

/** Guesses for an area of the size of Bury, and no more: none of them is a figure. */
const RANGES: Readonly<Record<string, readonly [least: number, most: number]>> = {
  'pa1-01': [120, 190],
  'pa1-02-plan': [12, 16],
  'pa1-02-support': [32, 38],
  'pa1-03-plan': [6, 11],
  'pa1-03-support': [20, 28],
  'pa1-04-send': [86, 90],
  'pa1-04-all': [92, 94.5],
  'pa1-05-send': [14, 24],
  'pa1-05-all': [5, 10],
  'pa1-06-send': [0.2, 0.5],
  'pa1-06-all': [0.05, 0.15],
  'pa1-07': [60, 110],
  'pa1-08': [12, 40],
  'pa2-01': [300, 900],
  'pa2-03': [2_500, 6_000],
  'pa2-05-primary': [12, 15],
  'pa2-05-secondary': [10, 13],
  'pa2-06': [25, 40],
  'pa3-01-speech': [40, 80],
  'pa3-01-paediatrics': [25, 45],
  'pa3-01-autism-under-5': [4, 9],
  'pa3-01-autism-adhd-from-5': [10, 18],
  'pa3-01-medication': [8, 15],
  'pa4-01': [82, 92],
  'pa4-02': [35, 48],
  'pa5-01': [84, 89],
  'pa5-02': [60, 68],
  'pa5-03': [86, 90],
  'pa5-05': [25, 45],
  'pa5-06': [0.3, 0.9],
  'pa5-09': [75, 85],
  'ai2-01': [90, 150],
};

/** Of a line that is not named above. */
const OF_UNIT: Readonly<Record<Unit, Plausible>> = {
  percent: { least: 35, most: 70, decimals: 1 },
  count: { least: 30, most: 160, decimals: 0 },
  weeks: { least: 20, most: 70, decimals: 0 },
  months: { least: 4, most: 18, decimals: 0 },
  'per-10000': { least: 90, most: 200, decimals: 1 },
  'per-100': { least: 8, most: 16, decimals: 1 },
  score: { least: 12, most: 40, decimals: 1 },
  pages: { least: 2, most: 5, decimals: 1 },
};

export function plausible({ id, unit }: Pick<DataSeries, 'id' | 'unit'>): Plausible {
  const of = OF_UNIT[unit];
  const [least, most] = RANGES[id] ?? [of.least, of.most];
  // Of fewer than one in a hundred, one place says too little.
  return { least, most, decimals: unit === 'per-100' && most < 1 ? 2 : of.decimals };
}
