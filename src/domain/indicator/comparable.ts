import type { Measure } from './dataSeries.ts';
import { periodOf } from './periodOf.ts';

/** What grows with the time that it is counted over: a year has four times the complaints of a quarter. */
const GROWS: ReadonlySet<Measure> = new Set(['total', 'rate']);

/** Whether figures of these two periods may be held against each other. */
export function comparable(measure: Measure, one: string, other: string): boolean {
  return !GROWS.has(measure) || periodOf(one)?.kind === periodOf(other)?.kind;
}

/** The newest figures of a line, back to where one may not be held against them: what a line may be drawn through. */
export function comparableRun<Point extends { readonly period: string }>(measure: Measure, points: readonly Point[]): readonly Point[] {
  const newest = points.at(-1)?.period ?? '';
  return points.slice(points.findLastIndex(({ period }) => !comparable(measure, period, newest)) + 1);
}
