import type { Database } from '../../storage/flavour.ts';

/** How many replies each entry has had, exactly: it is suppressed before anybody sees it. An entry without one is not in it. */
export async function repliesByEntry({ db }: Pick<Database, 'db'>): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('response')
    .select(({ fn }) => ['about', fn.countAll().as('count')])
    .where('about', 'is not', null)
    .groupBy('about')
    .execute();
  return new Map(rows.map(({ about, count }) => [about ?? '', Number(count)]));
}
