import type { Database } from '../../storage/flavour.ts';
import type { EntriesByTheme } from '../listening/entriesByTheme.ts';
import type { SaidDoing } from './openSaidDoing.ts';

/** The entries that families see, by theme, with how many replies each has had. */
export function answeringEntries({ loop }: SaidDoing, { db }: Database): EntriesByTheme {
  return {
    async answered(theme) {
      const shown = (await loop.shown()).filter(({ entry }) => entry.themes.includes(theme));
      if (shown.length === 0) return [];
      const ids = shown.map(({ entry }) => entry.id);
      const rows = await db
        .selectFrom('response')
        .select(({ fn }) => ['about', fn.countAll().as('replies')])
        .where('about', 'in', ids)
        .groupBy('about')
        .execute();
      return shown.map(({ entry: { id, words, status } }) => ({
        id,
        title: words['en']?.title ?? id,
        status,
        replies: Number(rows.find(({ about }) => about === id)?.replies ?? 0),
      }));
    },
  };
}
