import type { Status } from '../../../domain/said-doing/entry.ts';
import { THEMES, type Theme } from '../../../domain/said-doing/theme.ts';
import type { SaidDoing } from '../entries/openSaidDoing.ts';

/** An entry that is published, as far as a theme page shows it. */
interface AnsweringEntry {
  readonly id: string;
  /** In English. */
  readonly title: string;
  readonly status: Status;
}

/** What has been answered: by theme, the published entries. Every theme is in it. */
export async function entriesByTheme(loop: SaidDoing['loop']): Promise<ReadonlyMap<Theme, readonly AnsweringEntry[]>> {
  const { entries } = await loop.compose('en');
  return new Map(
    THEMES.map((theme) => [
      theme,
      entries.filter(({ themes }) => themes.includes(theme)).map(({ id, title, status }) => ({ id, title, status })),
    ]),
  );
}
