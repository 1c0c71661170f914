import type { SeenSeries } from '../../../contract/impact.ts';
import type { Counted } from '../../../contract/staff/pack.ts';
import { comparable } from '../../../domain/indicator/comparable.ts';

/**
 * How the latest figure of a line differs from the one before.
 *
 * @param roundedTo what its counts are rounded to: within it nobody can tell which way they went.
 * @returns `undefined` where there is none before, or one that it cannot be held against: of another length of time, or made up where it is not.
 */
export function countedChange(
  { measure }: Pick<SeenSeries, 'measure'>,
  points: SeenSeries['points'],
  roundedTo: number,
): Counted['change'] | undefined {
  const [before, latest] = points.slice(-2);
  if (!before || !latest || before.synthetic !== latest.synthetic || !comparable(measure, before.period, latest.period)) return undefined;
  const by = rounded(latest.value - before.value);
  return { since: before.period, by, direction: Math.abs(by) <= roundedTo ? 'same' : by > 0 ? 'up' : 'down' };
}

/** What two decimals leave when they are subtracted in binary. */
const rounded = (value: number): number => Math.round(value * 1_000_000) / 1_000_000;
