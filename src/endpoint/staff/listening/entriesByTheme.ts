import type { Status } from '../../../domain/said-doing/entry.ts';
import type { Theme } from '../../../domain/said-doing/theme.ts';

/** An entry that is published, as far as a theme page shows it. */
export interface AnsweringEntry {
  readonly id: string;
  /** In English. */
  readonly title: string;
  readonly status: Status;
  /** How many replies it has had, exactly; it is suppressed before anybody sees it. */
  readonly replies: number;
}

/** What has been answered, as the entries know it. */
export interface EntriesByTheme {
  /** The published entries that answer a theme. */
  answered(theme: Theme): Promise<readonly AnsweringEntry[]>;
}

/** Where there are no entries yet. */
export const NO_ENTRIES: EntriesByTheme = { answered: async () => [] };
