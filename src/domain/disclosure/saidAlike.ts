import { FIRM_BASE } from './publishable.ts';
import type { Thresholds } from './thresholds.ts';

/**
 * Whether a table tells of people who are known one by one, as those in a room, how each of them answered: because all answered alike,
 * or all but a few. Of many, that they are alike may be said, as `publishable` has it.
 *
 * @param counts of all answers, those of who did not say among them.
 */
export function saidAlike(people: number, counts: readonly number[], { cell }: Pick<Thresholds, 'cell'>): boolean {
  const all = counts.reduce((sum, count) => sum + count, 0);
  // Of dots there are more than people: as many on one thing as there are people may be one of each.
  const agreed = (count: number): boolean => count === people || count === all;
  return counts.some((count) => count > 0 && (agreed(count) ? people < FIRM_BASE : all - count < cell));
}
