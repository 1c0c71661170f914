import type { Kysely } from 'kysely';
import type { Database } from '../storage/flavour.ts';
import type { Tables } from '../storage/tables.ts';
import type { Retained } from './retained.ts';

/**
 * Families' words in entries and reports, published or not: they are words that somebody wrote or said, and end as those do. What was
 * said of them and what is done about it stays; so does the report, with an empty place.
 */
export function retainedQuotations({ db }: Pick<Database, 'db'>, table: 'entry_quote' | 'report_quote'): Retained {
  const due = (from: Kysely<Tables>, day: string) =>
    from
      .selectFrom('response')
      .select('response.id')
      .where('received_day', '<', day)
      .where(({ exists, selectFrom }) =>
        exists(selectFrom(table).select(`${table}.response_id`).whereRef(`${table}.response_id`, '=', 'response.id')),
      );
  return {
    kind: 'words',
    async countOlderThan(day) {
      const { count } = await db
        .selectFrom(due(db, day).as('due'))
        .select(({ fn }) => fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    /** Those of so many responses. */
    deleteOlderThan: (day, limit) =>
      db.transaction().execute(async (transaction) => {
        const ids = (await due(transaction, day).limit(limit).execute()).map(({ id }) => id);
        if (ids.length > 0) await transaction.deleteFrom(table).where('response_id', 'in', ids).execute();
        return ids.length;
      }),
  };
}
