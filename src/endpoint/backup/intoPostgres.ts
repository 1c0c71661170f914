import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from '../storage/flavour.ts';
import { openPostgres } from '../storage/postgres.ts';
import { openSqlite } from '../storage/sqlite.ts';
import { foundTables } from './anyTables.ts';
import type { Into } from './into.ts';
import { allMigrations, runMigrations } from './runMigrations.ts';
import { readTakenBack, takeBackAgain } from './takenBack.ts';

/** How long a command beside it may take to end, and how often that is looked at, in ms. */
const BUSY_MS = 3_000;
const LOOK_MS = 100;

/** Into the server's database, in one transaction. */
export const intoPostgres: Into = async ({ databaseUrl = '' }, _stage, replace, { mark, build, lastly }) => {
  const server = openPostgres(databaseUrl, () => {});
  let undo: (() => Promise<void>) | undefined;
  try {
    return await server.db.transaction().execute(async (transaction) => {
      const database = { ...server, db: transaction };
      const takenBack = await readTakenBack(database, mark);
      await makeRoom(database, replace);
      await build(database);
      const carriedOver = await takeBackAgain(database, takenBack);
      undo = await lastly();
      return carriedOver;
    });
  } catch (error) {
    await undo?.();
    throw error;
  } finally {
    await server.db.destroy();
  }
};

async function makeRoom(database: Database, replace: boolean): Promise<void> {
  const { db } = database;
  const there = (await foundTables(database)).map(({ name }) => name);
  if (there.length === 0) return;
  if (!replace) throw new Error('There are tables in this database already. With --replace they give way.');
  if (!(await othersLeft(database))) throw new Error('Somebody is connected to this database. Stop the endpoint first.');
  const ours = await ourTables();
  const stranger = there.find((name) => !ours.has(name));
  if (stranger !== undefined)
    throw new Error(`There is a table "${stranger}" in this database that is not Heard's. Name a database of its own.`);
  const { rows: functions } = await sql<{ name: string }>`
    select distinct t.tgfoid::regprocedure::text as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
    join pg_namespace n on n.oid = c.relnamespace where not t.tgisinternal and n.nspname = current_schema()
  `.execute(db);
  for (const name of [...there, 'kysely_migration', 'kysely_migration_lock'])
    await sql`drop table if exists ${sql.table(name)} cascade`.execute(db);
  for (const { name } of functions) await sql`drop function if exists ${sql.raw(name)}`.execute(db);
}

/** Whether nobody else is connected. Somebody who has just gone may be listed for a moment longer. */
async function othersLeft({ db }: Database): Promise<boolean> {
  for (let waited = 0; ; waited += LOOK_MS) {
    // Within a transaction the list is otherwise the one that was read first.
    await sql`select pg_stat_clear_snapshot()`.execute(db);
    const { rows } = await sql<{ others: number }>`
      select count(*)::int as others from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
    `.execute(db);
    if (rows[0]?.others === 0) return true;
    if (waited >= BUSY_MS) return false;
    await setTimeout(LOOK_MS);
  }
}

/** The tables that the migrations make, found by making them. */
async function ourTables(): Promise<ReadonlySet<string>> {
  const scratch = openSqlite(':memory:');
  try {
    await runMigrations(scratch, allMigrations('sqlite'));
    return new Set((await foundTables(scratch)).map(({ name }) => name));
  } finally {
    await scratch.db.destroy();
  }
}
