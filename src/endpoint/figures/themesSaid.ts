import type { Kysely } from 'kysely';
import type { Tables } from '../storage/tables.ts';
import type { EditionThemeRow } from '../tally/tallyTables.ts';

/**
 * Responses of a wave by theme: of those that are counted in it, and of no others, so that no two waves share one. A response that says
 * a theme in two texts counts once. Those that wrote or spoke and have no theme yet come last, under no name.
 */
export async function themesSaid(db: Kysely<Tables>, wave: string): Promise<readonly EditionThemeRow[]> {
  const said = await db
    .selectFrom('text_theme')
    .innerJoin('response', 'response.id', 'text_theme.response_id')
    .select(({ fn }) => ['text_theme.theme', fn.count('text_theme.response_id').distinct().as('count')])
    .where('response.wave', '=', wave)
    .groupBy('text_theme.theme')
    .orderBy('text_theme.theme')
    .execute();
  const none = await db
    .selectFrom('text')
    .innerJoin('response', 'response.id', 'text.response_id')
    .select(({ fn }) => fn.count('text.response_id').distinct().as('count'))
    .where('response.wave', '=', wave)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('text_theme').select('text_theme.theme').whereRef('text_theme.response_id', '=', 'text.response_id'))),
    )
    .executeTakeFirstOrThrow();
  return [...said, { theme: '', ...none }]
    .map(({ theme, count }) => ({ wave, theme, count: Number(count) }))
    .filter(({ count }) => count > 0);
}
