import type { Database } from '../../storage/flavour.ts';

/** What Changemakers proposed, by the day on which they did. It is in their words, and ends with the period for words. */
export function retainedProposals({ db }: Pick<Database, 'db'>) {
  return {
    kind: 'words' as const,
    async countOlderThan(day: string): Promise<number> {
      const { count } = await db
        .selectFrom('proposal')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('made_day', '<', day)
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    async deleteOlderThan(day: string, limit: number): Promise<number> {
      const { numDeletedRows } = await db
        .deleteFrom('proposal')
        .where('id', 'in', (old) => old.selectFrom('proposal').select('id').where('made_day', '<', day).orderBy('id').limit(limit))
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}
