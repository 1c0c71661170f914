import type { Database } from '../storage/flavour.ts';
import type { Retained } from './retained.ts';

/** What people wrote, sealed, in responses, in group sessions or in parts of those. What is coded stays, with a mark that there were words and until when. */
export function retainedWords({ db }: Pick<Database, 'db'>, of: 'response' | 'group_session' | 'group_part'): Retained {
  // Every column that is named here, all have.
  const table = of as 'response';
  return {
    kind: 'words',
    async countOlderThan(day) {
      const { count } = await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll().as('count'))
        .where('received_day', '<', day)
        .where('words_ct', 'is not', null)
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    async deleteOlderThan(day, limit, today) {
      const { numUpdatedRows } = await db
        .updateTable(table)
        .set({ words_enc: null, words_ct: null, words_deleted_day: today })
        .where('id', 'in', (responses) =>
          responses.selectFrom(table).select('id').where('received_day', '<', day).where('words_ct', 'is not', null).limit(limit),
        )
        .executeTakeFirstOrThrow();
      return Number(numUpdatedRows);
    },
  };
}
