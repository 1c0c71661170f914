import { existsSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { SQLITE_FILE } from '../storage/openStorage.ts';
import { openSqlite } from '../storage/sqlite.ts';
import type { Into } from './into.ts';

/** How long a command beside it may take to end, in ms. */
const BUSY_MS = 3_000;

/** Into a new file, which takes the place of the old one when it is whole. */
export const intoSqlite: Into = async ({ data }, stage, replace, { build, lastly }) => {
  const file = join(data, SQLITE_FILE);
  if (existsSync(file)) {
    if (!replace) throw new Error(`There is a database in ${data} already. With --replace it gives way.`);
    closeJournal(file);
  }
  const made = join(stage, SQLITE_FILE);
  const database = openSqlite(made);
  try {
    await database.db.transaction().execute((transaction) => build({ ...database, db: transaction }));
  } finally {
    await database.db.destroy();
  }
  closeJournal(made);
  // Again, at the last moment: an endpoint may have been started meanwhile.
  if (existsSync(file)) closeJournal(file);
  const undo = await lastly();
  try {
    await rename(made, file);
    const folder = await open(data, 'r');
    await folder.sync();
    await folder.close();
  } catch (error) {
    await undo();
    throw error;
  }
};

/**
 * Folds the write-ahead log into its file and does away with it: beside another file it would be taken for that one's.
 *
 * @throws when somebody has the database open.
 */
function closeJournal(file: string): void {
  const database = new BetterSqlite(file, { timeout: BUSY_MS });
  try {
    // Leaving write-ahead logging needs the file for itself alone.
    database.pragma('journal_mode = delete');
  } catch (error) {
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
    throw new Error(`${file} is in use. Stop the endpoint first.`);
  } finally {
    database.close();
  }
}
