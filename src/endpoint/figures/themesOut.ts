import { type PublishedFigure, publishCount } from '../../domain/disclosure/publish.ts';
import { stricter, type Thresholds } from '../../domain/disclosure/thresholds.ts';
import { THEMES, type Theme } from '../../domain/said-doing/theme.ts';
import type { Database } from '../storage/flavour.ts';

/** What was said in a wave that is out, as it may be seen. */
export interface ThemesOut {
  readonly wave: string;
  /** ISO day on which it was counted. */
  readonly taken: string;
  /** Responses by theme. A theme that nobody said is not in it. */
  readonly said: ReadonlyMap<Theme, PublishedFigure>;
  /** Responses in whose words nobody has found a theme yet. */
  readonly noTheme: PublishedFigure;
}

/**
 * The waves that are out, oldest first: what was said in each, as it was counted with its figures. Nothing else is known outside the
 * listening desk of how many said a theme, so that nobody can look before and after one family. Each wave stands by itself: no two share a
 * response, and a sum of a shown and a hidden one would tell the hidden one.
 */
export async function themesOut({ db }: Pick<Database, 'db'>, wanted: Thresholds): Promise<readonly ThemesOut[]> {
  const [editions, counts] = await Promise.all([
    db.selectFrom('edition').selectAll().orderBy('wave').execute(),
    db.selectFrom('edition_theme').selectAll().execute(),
  ]);
  return editions.map((edition) => {
    const { wave, day } = edition;
    // Raised since, they hold for what is out as well. Lowered again, what was hidden then stays hidden.
    const thresholds = stricter(wanted, edition);
    const counted = (theme: Theme | '') => counts.find((row) => row.wave === wave && row.theme === theme)?.count ?? 0;
    const said = THEMES.flatMap((theme) => (counted(theme) > 0 ? [[theme, publishCount(counted(theme), thresholds)] as const] : []));
    return { wave, taken: day, said: new Map(said), noTheme: publishCount(counted(''), thresholds) };
  });
}
