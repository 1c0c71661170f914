import { type Kysely, sql } from 'kysely';
import type { Database } from '../storage/flavour.ts';

/** Tables of which nothing is known beforehand. */
export type AnyTables = Record<string, Record<string, unknown>>;

export interface FoundTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly isAutoIncrementing: boolean }[];
}

/** The tables that are there, whoever made them; without Kysely's own. */
export async function foundTables({ db, flavour }: Pick<Database, 'db' | 'flavour'>): Promise<readonly FoundTable[]> {
  const tables = await db.introspection.getTables();
  const schema =
    flavour === 'postgres' ? (await sql<{ name: string }>`select current_schema() as name`.execute(db)).rows[0]?.name : undefined;
  return tables
    .filter((table) => !table.isView && (schema === undefined || table.schema === schema))
    .map(({ name, columns }) => ({
      name,
      columns: columns.map((column) => ({ name: column.name, isAutoIncrementing: column.isAutoIncrementing })),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The same database, for tables found in it. */
export function anyTables({ db }: Pick<Database, 'db'>): Kysely<AnyTables> {
  return db as unknown as Kysely<AnyTables>;
}
