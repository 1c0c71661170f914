import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import type { Database } from '../storage/flavour.ts';
import { SQLITE_FILE } from '../storage/openStorage.ts';
import { openSqlite } from '../storage/sqlite.ts';
import type { AuditMark } from './auditMark.ts';
import type { Into } from './into.ts';
import { NOTHING_TAKEN_BACK, readTakenBack, takeBackAgain } from './takenBack.ts';

/** How long a command beside it may take to end, in ms. */
const BUSY_MS = 3_000;

/** Into a new file, which takes the place of the old one when it is whole. */
export const intoSqlite: Into = async ({ data }, stage, replace, { mark, build, lastly }) => {
  const file = join(data, SQLITE_FILE);
  if (existsSync(file)) {
    if (!replace) throw new Error(`There is a database in ${data} already. With --replace it gives way.`);
    closeJournal(file);
  }
  const takenBack = existsSync(file) ? await takenBackIn(file, mark) : NOTHING_TAKEN_BACK;
  const made = join(stage, SQLITE_FILE);
  const database = openSqlite(made);
  let carriedOver: Awaited<ReturnType<Into>>;
  try {
    carriedOver = await database.db.transaction().execute(async (transaction) => {
      const inside = { ...database, db: transaction };
      await build(inside);
      return takenBack === 'unreadable' ? takenBack : takeBackAgain(inside, takenBack);
    });
  } finally {
    await database.db.destroy();
  }
  closeJournal(made);
  // Again, at the last moment: an endpoint may have been started meanwhile.
  if (existsSync(file)) closeJournal(file);
  const undo = await lastly();
  try {
    // Gone already, but beside a file that was too damaged to be opened.
    for (const suffix of ['-wal', '-shm']) await rm(file + suffix, { force: true });
    await rename(made, file);
    const folder = await open(data, 'r');
    await folder.sync();
    await folder.close();
  } catch (error) {
    await undo();
    throw error;
  }
  return carriedOver;
};

/** A damaged file must not keep a whole one from taking its place. */
async function takenBackIn(file: string, mark: AuditMark | undefined): Promise<Awaited<ReturnType<typeof readTakenBack>> | 'unreadable'> {
  let old: Database | undefined;
  try {
    old = openSqlite(file);
    return await readTakenBack(old, mark);
  } catch (error) {
    if (isDamage(error)) return 'unreadable';
    throw error;
  } finally {
    await old?.db.destroy();
  }
}

const isDamage = (error: unknown): boolean => /^SQLITE_(NOTADB|CORRUPT)/.test((error as { code?: string }).code ?? '');

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
    if (isDamage(error)) return;
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
    throw new Error(`${file} is in use. Stop the endpoint first.`);
  } finally {
    database.close();
  }
}
