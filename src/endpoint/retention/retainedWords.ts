import type { Database } from '../storage/flavour.ts';
import type { Retained } from './retained.ts';

/** What people wrote, sealed. The coded answers stay, with a mark that there were words and until when. */
export function retainedWords({ db }: Pick<Database, 'db'>): Retained {
  return {
    kind: 'words',
    async countOlderThan(day) {
      const { count } = await db
        .selectFrom('response')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('received_day', '<', day)
        .where('words_ct', 'is not', null)
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    async deleteOlderThan(day, limit, today) {
      const { numUpdatedRows } = await db
        .updateTable('response')
        .set({ words_enc: null, words_ct: null, words_deleted_day: today })
        .where('id', 'in', (responses) =>
          responses.selectFrom('response').select('id').where('received_day', '<', day).where('words_ct', 'is not', null).limit(limit),
        )
        .executeTakeFirstOrThrow();
      return Number(numUpdatedRows);
    },
  };
}
