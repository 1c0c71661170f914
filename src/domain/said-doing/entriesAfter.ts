import type { Priority } from './entry.ts';

/**
 * What somebody who has just answered is told of: the entries that changed last of those about what they were asked, or of
 * all where the survey asked about no part of the plan.
 *
 * @param most how many at most.
 */
export function entriesAfter<E extends { readonly priority: Priority; readonly changedOn: string }>(
  entries: readonly E[],
  asked: readonly Priority[],
  most: number,
): readonly E[] {
  return entries
    .filter(({ priority }) => asked.length === 0 || asked.includes(priority))
    .sort((one, other) => other.changedOn.localeCompare(one.changedOn))
    .slice(0, most);
}
