import type { Transaction } from 'kysely';
import type { Database } from '../storage/flavour.ts';
import type { Tables } from '../storage/tables.ts';
import { ending } from './ending.ts';
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
  return ending(database, {
    kind: 'recordings',
    due: (db, day) =>
      db
        .selectFrom('recording')
        .innerJoin('transcript', (join) =>
          join.onRef(`transcript.${owner}`, '=', `recording.${owner}`).onRef('transcript.question', '=', 'recording.question'),
        )
        .select('recording.id as key')
        .where('recording.state', '=', 'received')
        .where('transcript.checked_day', '<', day),
    end: markDeleted,
  });
}

/** No voice outlives the words: heard or not, come or not, it ends with their period. */
export function retainedRecordingsAsWords(database: Pick<Database, 'db'>, of: keyof typeof OWNER): Retained {
  // Every column that is named here, both have.
  const table = of as 'response';
  return ending(database, {
    kind: 'words',
    due: (db, day) =>
      db
        .selectFrom('recording')
        .innerJoin(table, `${table}.id`, `recording.${OWNER[of]}`)
        .select('recording.id as key')
        .where('recording.state', '<>', 'deleted')
        .where(`${table}.received_day`, '<', day),
    end: markDeleted,
  });
}

async function markDeleted(transaction: Transaction<Tables>, ids: readonly string[], today: string): Promise<void> {
  await transaction.updateTable('recording').set({ state: 'deleted', deleted_day: today }).where('id', 'in', ids).execute();
  await transaction
    .insertInto('recording_removal')
    .values(ids.map((id) => ({ id, removed_day: null })))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}
