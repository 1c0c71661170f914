import type { Database } from '../storage/flavour.ts';
import type { Retained } from './retained.ts';

/** Questions that somebody has read aloud and nobody has published, by the day on which they were. */
export function retainedDrafts({ db }: Pick<Database, 'db'>): Retained {
  return {
    kind: 'drafts',
    async countOlderThan(day) {
      const { count } = await db
        .selectFrom('prompt_draft')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('day', '<', day)
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    async deleteOlderThan(day, limit) {
      const { numDeletedRows } = await db
        .deleteFrom('prompt_draft')
        .where('id', 'in', (old) => old.selectFrom('prompt_draft').select('id').where('day', '<', day).limit(limit))
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}
