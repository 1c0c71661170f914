import type { Unit } from '../../domain/indicator/dataSeries.ts';

const UNITS: Readonly<Record<Unit, readonly [one: string, several: string]>> = {
  percent: ['%', '%'],
  count: ['', ''],
  weeks: [' week', ' weeks'],
  months: [' month', ' months'],
  'per-10000': [' per 10,000', ' per 10,000'],
  'per-100': [' per 100', ' per 100'],
  score: [' points', ' points'],
  pages: [' page', ' pages'],
};

/** What stands behind a number that is written already: `75` and ` weeks`. */
export const unitText = (value: number, unit: Unit): string => UNITS[unit][Math.abs(value) === 1 ? 0 : 1];
