import { type Kysely, sql } from 'kysely';
import type { Database } from '../storage/flavour.ts';
import { migrations } from '../storage/migrations/migrations.ts';

/**
 * Takes these steps inside a transaction, and notes them where Kysely's own migrator looks for them. (The migrator begins
 * transactions itself, so it cannot be part of one.)
 *
 * @throws when this version does not know a step.
 */
export async function runMigrations({ db, flavour }: Pick<Database, 'db' | 'flavour'>, names: readonly string[]): Promise<void> {
  await createNotes(db);
  const known = migrations(flavour);
  for (const name of names) {
    const step = known[name];
    if (!step) throw new Error(`The backup was made by a newer Heard: this one does not know "${name}". Install that version first.`);
    await step.up(db);
    await sql`insert into kysely_migration (name, timestamp) values (${name}, ${TAKEN})`.execute(db);
  }
}

/** Every step this version knows, in order. */
export const allMigrations = (flavour: Database['flavour']): readonly string[] => Object.keys(migrations(flavour)).sort();

/** One moment for all, so that the migrator sees them in order of name. */
const TAKEN = new Date(0).toISOString();

async function createNotes<T>(db: Kysely<T>): Promise<void> {
  await sql`create table if not exists kysely_migration (name varchar(255) not null primary key, timestamp varchar(255) not null)`.execute(
    db,
  );
  await sql`create table if not exists kysely_migration_lock (id varchar(255) not null primary key, is_locked integer not null default 0)`.execute(
    db,
  );
  await sql`insert into kysely_migration_lock (id, is_locked) values ('migration_lock', 0) on conflict do nothing`.execute(db);
}
