import type { Status } from '../../../domain/said-doing/entry.ts';
import { THEMES, type Theme } from '../../../domain/said-doing/theme.ts';
import type { Database } from '../../storage/flavour.ts';
import type { SaidDoing } from '../entries/openSaidDoing.ts';
import { repliesByEntry } from './repliesByEntry.ts';

/** An entry that is published, as far as a theme page shows it. */
interface AnsweringEntry {
  readonly id: string;
  /** In English. */
  readonly title: string;
  readonly status: Status;
  /** How many replies it has had, exactly; it is suppressed before anybody sees it. */
  readonly replies: number;
}

/** What has been answered: by theme, the published entries. Every theme is in it. */
export async function entriesByTheme(
  { db }: Pick<Database, 'db'>,
  loop: SaidDoing['loop'],
): Promise<ReadonlyMap<Theme, readonly AnsweringEntry[]>> {
  const [{ entries }, repliesTo] = await Promise.all([loop.compose('en'), repliesByEntry({ db })]);
  return new Map(
    THEMES.map((theme) => [
      theme,
      entries
        .filter(({ themes }) => themes.includes(theme))
        .map(({ id, title, status }) => ({ id, title, status, replies: repliesTo.get(id) ?? 0 })),
    ]),
  );
}
