import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { sql } from 'kysely';
import type { BucketSettings } from '../settings.ts';
import type { Database } from '../storage/flavour.ts';
import { SQLITE_FILE } from '../storage/openStorage.ts';
import { openPostgres } from '../storage/postgres.ts';
import { openSqlite } from '../storage/sqlite.ts';
import { anyTables, type FoundTable } from './anyTables.ts';

/** The database as it was at one moment, while the endpoint goes on. */
export interface Snapshot {
  readonly database: Database;
  /** By the first column: the order tells nothing about who came when. */
  rows(table: FoundTable): AsyncIterable<Readonly<Record<string, unknown>>>;
}

export interface Where {
  readonly data: string;
  readonly databaseUrl?: string;
  /** Recordings lie in a bucket, which has a backup of its own. */
  readonly bucket?: BucketSettings;
}

/** Rows fetched from a server at once. */
const FETCH = 500;

/** @param work what is to be done with the snapshot; it is gone afterwards. @param folder for a copy, deleted afterwards. */
export function withSnapshot<T>({ data, databaseUrl }: Where, folder: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  return databaseUrl === undefined
    ? ofSqlite(join(data, SQLITE_FILE), join(folder, 'snapshot.sqlite'), work)
    : ofPostgres(databaseUrl, work);
}

/**
 * SQLite's own online backup, in one step: as long as it takes to copy the file, writers wait. What is slow is done on the
 * copy, because a reader that stays open keeps the endpoint from emptying its journal.
 */
async function ofSqlite<T>(file: string, copy: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  if (!existsSync(file)) throw new Error(`There is no database in ${dirname(file)}.`);
  const source = new BetterSqlite(file, { fileMustExist: true, timeout: 10_000 });
  try {
    await source.backup(copy, { progress: () => 0x7fffffff });
  } finally {
    source.close();
  }
  const database = openSqlite(copy);
  try {
    return await work({
      database,
      rows: ({ name, columns }) =>
        anyTables(database)
          .selectFrom(name)
          .selectAll()
          .orderBy(sql.ref(columns[0]?.name ?? 'rowid'))
          .stream(),
    });
  } finally {
    await database.db.destroy();
    for (const suffix of ['', '-wal', '-shm']) await rm(copy + suffix, { force: true });
  }
}

/** One transaction that sees the database as it was when it began. */
async function ofPostgres<T>(url: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const database = openPostgres(url, () => {});
  try {
    return await database.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((transaction) =>
        work({
          database: { ...database, db: transaction },
          async *rows({ name, columns }) {
            const query = sql`select * from ${sql.table(name)} order by ${sql.ref(columns[0]?.name ?? 'ctid')}`;
            await sql`declare heard_backup no scroll cursor for ${query}`.execute(transaction);
            for (;;) {
              const { rows } = await sql<Record<string, unknown>>`fetch forward ${sql.lit(FETCH)} from heard_backup`.execute(transaction);
              yield* rows;
              if (rows.length < FETCH) break;
            }
            await sql`close heard_backup`.execute(transaction);
          },
        }),
      );
  } finally {
    await database.db.destroy();
  }
}
