import { sql } from 'kysely';
import type { Database } from '../storage/flavour.ts';

/**
 * Fills tables in any order: inside a transaction, references between rows are held to when `work` has ended (PostgreSQL),
 * or at the commit (SQLite).
 */
export async function withoutReferences({ db, flavour }: Database, work: () => Promise<void>): Promise<void> {
  if (flavour === 'sqlite') {
    await sql`pragma defer_foreign_keys = on`.execute(db);
    return work();
  }
  const { rows } = await sql<{ table: string; name: string; definition: string }>`
    select c.conrelid::regclass::text as "table", c.conname as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_namespace n on n.oid = c.connamespace
    where c.contype = 'f' and n.nspname = current_schema()
  `.execute(db);
  // `regclass` as text is quoted where it has to be.
  for (const { table, name } of rows) await sql`alter table ${sql.raw(table)} drop constraint ${sql.id(name)}`.execute(db);
  await work();
  for (const { table, name, definition } of rows) {
    await sql`alter table ${sql.raw(table)} add constraint ${sql.id(name)} ${sql.raw(definition)}`.execute(db);
  }
}
