import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../storage/flavour.ts';
import type { Tables } from '../storage/tables.ts';
import type { Retained } from './retained.ts';

/** What is spoken to each belongs to it by this column. */
const OWNER = { response: 'response_id', group_session: 'session_id' } as const;

/**
 * What was spoken: by the day on which a second person had heard it and agreed with what was typed. What has not come yet, or cannot
 * be heard, nobody has heard: its time has not begun.
 *
 * The rows say that they are deleted, and the database notes the files in the same transaction; the sweep afterwards removes them.
 */
export function retainedRecordings(database: Pick<Database, 'db'>, of: keyof typeof OWNER): Retained {
  const owner = OWNER[of];
  return ending(database, 'recordings', (db, day) =>
    db
      .selectFrom('recording')
      .innerJoin('transcript', (join) =>
        join.onRef(`transcript.${owner}`, '=', `recording.${owner}`).onRef('transcript.question', '=', 'recording.question'),
      )
      .select('recording.id')
      .where('recording.state', '=', 'received')
      .where('transcript.checked_day', '<', day),
  );
}

/** No voice outlives the words: heard or not, come or not, it ends with their period. */
export function retainedRecordingsAsWords(database: Pick<Database, 'db'>, of: keyof typeof OWNER): Retained {
  // Every column that is named here, both have.
  const table = of as 'response';
  return ending(database, 'words', (db, day) =>
    db
      .selectFrom('recording')
      .innerJoin(table, `${table}.id`, `recording.${OWNER[of]}`)
      .select('recording.id')
      .where('recording.state', '<>', 'deleted')
      .where(`${table}.received_day`, '<', day),
  );
}

function ending({ db }: Pick<Database, 'db'>, kind: Retained['kind'], due: typeof anyRecordings): Retained {
  return {
    kind,
    async countOlderThan(day) {
      const { count } = await db
        .selectFrom(due(db, day).as('due'))
        .select(({ fn }) => fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    deleteOlderThan: (day, limit, today) =>
      db.transaction().execute(async (transaction) => {
        const ids = (await due(transaction, day).limit(limit).execute()).map(({ id }) => id);
        if (ids.length === 0) return 0;
        await markDeleted(transaction, ids, today);
        return ids.length;
      }),
  };
}

async function markDeleted(transaction: Transaction<Tables>, ids: readonly string[], today: string): Promise<void> {
  await transaction.updateTable('recording').set({ state: 'deleted', deleted_day: today }).where('id', 'in', ids).execute();
  await transaction
    .insertInto('recording_removal')
    .values(ids.map((id) => ({ id, removed_day: null })))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** The shape that both selections have. */
const anyRecordings = (db: Kysely<Tables>, _: string) => db.selectFrom('recording').select('recording.id');
