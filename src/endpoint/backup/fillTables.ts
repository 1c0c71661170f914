import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import type { Database } from '../storage/flavour.ts';
import { anyTables, type FoundTable, foundTables } from './anyTables.ts';
import { type Cell, fromCell } from './cell.ts';
import type { BackedUpTable } from './manifest.ts';
import { withoutReferences } from './withoutReferences.ts';

/** Values in one statement: below what either database takes. */
const VALUES = 10_000;
/** And characters of the backup in it, about: sounds are large, and are all in memory at once. */
const CHARACTERS = 8_000_000;

/**
 * Puts the rows of a backup into tables that have just been made, inside a transaction, and counts them there.
 *
 * @throws when a table or column of the backup is not there, or a count differs.
 */
export async function fillTables(database: Database, folder: string, tables: readonly BackedUpTable[]): Promise<void> {
  const found = await foundTables(database);
  await withoutReferences(database, async () => {
    for (const table of tables) {
      const target = found.find(({ name }) => name === table.name);
      if (!target || table.columns.some((column) => !target.columns.some(({ name }) => name === column)))
        throw new Error(`The backup has a table "${table.name}" that this version has no place for.`);
      // A migration may have put rows in; the backup has them as they were.
      if ((await count(database, table.name)) > 0) await anyTables(database).deleteFrom(table.name).execute();
      await fill(database, join(folder, table.file), table);
      await goOnCounting(database, target);
      const rows = await count(database, table.name);
      if (rows !== table.rows) throw new Error(`The backup has ${table.rows} rows of "${table.name}", and ${rows} came of them.`);
    }
  });
}

async function fill(database: Database, path: string, { name, columns }: BackedUpTable): Promise<void> {
  const most = Math.max(1, Math.floor(VALUES / columns.length));
  let rows: Record<string, unknown>[] = [];
  let characters = 0;
  const flush = async () => {
    if (rows.length > 0) await anyTables(database).insertInto(name).values(rows).execute();
    rows = [];
    characters = 0;
  };
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    // Its hash was that of a file we wrote.
    const cells = JSON.parse(line) as readonly Cell[];
    rows.push(Object.fromEntries(columns.map((column, at) => [column, fromCell(cells[at] ?? null, database.flavour)])));
    characters += line.length;
    if (rows.length >= most || characters >= CHARACTERS) await flush();
  }
  await flush();
}

/** PostgreSQL counts apart from the rows; SQLite goes on from the largest by itself. */
async function goOnCounting({ db, flavour }: Database, { name, columns }: FoundTable): Promise<void> {
  if (flavour !== 'postgres') return;
  for (const column of columns.filter(({ isAutoIncrementing }) => isAutoIncrementing)) {
    const largest = sql`(select max(${sql.ref(column.name)}) from ${sql.table(name)})`;
    await sql`
      select setval(pg_get_serial_sequence(quote_ident(${name}), ${column.name}), coalesce(${largest}, 1), ${largest} is not null)
    `.execute(db);
  }
}

async function count(database: Database, table: string): Promise<number> {
  const row = await anyTables(database)
    .selectFrom(table)
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
