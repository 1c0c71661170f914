import type { Database } from '../storage/flavour.ts';
import { ending } from './ending.ts';
import type { Retained } from './retained.ts';

/**
 * Families' words in entries and reports, published or not: they are words that somebody wrote or said, and end as those do, so many
 * responses at a time. What was said of them and what is done about it stays; so does the report, with an empty place.
 */
export const retainedQuotations = (database: Pick<Database, 'db'>, table: 'entry_quote' | 'report_quote'): Retained =>
  ending(database, {
    kind: 'words',
    due: (db, day) =>
      db
        .selectFrom('response')
        .select('response.id as key')
        .where('received_day', '<', day)
        .where(({ exists, selectFrom }) =>
          exists(selectFrom(table).select(`${table}.response_id`).whereRef(`${table}.response_id`, '=', 'response.id')),
        ),
    end: (db, ids) => db.deleteFrom(table).where('response_id', 'in', ids).execute(),
  });
