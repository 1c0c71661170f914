import type { Age, Entry, Need, Priority } from './entry.ts';
import type { Theme } from './theme.ts';

/** What a reader wants to see; what is absent does not matter. */
export interface EntryFilter {
  readonly theme?: Theme;
  readonly priority?: Priority;
  readonly age?: Age;
  readonly need?: Need;
}

/** The entries that fit all of it, in the order in which they came. An entry that names no age, or no need, is for every one. */
export function filterEntries<E extends Pick<Entry, 'themes' | 'priority' | 'ages' | 'needs'>>(
  entries: readonly E[],
  { theme, priority, age, need }: EntryFilter,
): readonly E[] {
  const fits = <T>(wanted: T | undefined, its: readonly T[]): boolean => wanted === undefined || its.length === 0 || its.includes(wanted);
  return entries.filter(
    (entry) =>
      (theme === undefined || entry.themes.includes(theme)) &&
      (priority === undefined || entry.priority === priority) &&
      fits(age, entry.ages) &&
      fits(need, entry.needs),
  );
}
