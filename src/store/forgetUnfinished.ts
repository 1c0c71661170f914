import type { Database } from './openDatabase.ts';

/** The tables that `forgetUnfinished` clears. */
export const unfinishedTables = (db: Database) => [db.drafts, db.groups, db.recordings, db.sounds];

/**
 * What people began here and did not finish, surveys and group sessions, goes with all that was spoken in it. What waits to be sent stays. Call inside
 * a transaction over `unfinishedTables`.
 */
export async function forgetUnfinished(db: Database): Promise<void> {
  await Promise.all(unfinishedTables(db).map((table) => table.clear()));
}
