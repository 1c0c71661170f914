import { BREAKDOWNS, type Breakdown, NOT_SAID } from '../indicator/breakdown.ts';
import type { PublishedReach, ReachSheet } from './publishReach.ts';

/** Groups by breakdown. */
export type UnseenGroups = Readonly<Partial<Record<Breakdown, ReadonlySet<string>>>>;

/**
 * Groups of which it is hidden how many answered. What they said is hidden with it, in every figure of the same people: a base that is
 * shown of a group is a least number of its people, and where nearly all of them gave a rating, nearly their number.
 *
 * @param reach in the clear. @param seen what is shown of it.
 */
export function unseenGroups({ tables }: Pick<ReachSheet, 'tables'>, seen: PublishedReach): UnseenGroups {
  return Object.fromEntries(
    BREAKDOWNS.map((breakdown) => {
      const there = (tables[breakdown] ?? []).filter(({ count }) => count > 0).map(({ value }) => value);
      // Nobody was asked: all of them are in one row, and it hides nobody.
      if (there.every((value) => value === NOT_SAID)) return [breakdown, new Set()];
      const rows = seen.tables[breakdown];
      return [breakdown, new Set(there.filter((group) => !rows?.some(({ value, figure }) => value === group && figure.shown)))];
    }),
  );
}
