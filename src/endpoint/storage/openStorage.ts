import { join } from 'node:path';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';
import { createSqlStorage } from './sqlStorage.ts';
import type { Storage } from './storage.ts';

/** Where the embedded database lies in the data folder. */
export const SQLITE_FILE = 'heard.sqlite';

/**
 * The storage that the settings choose: PostgreSQL with a database address, else SQLite in the data folder.
 *
 * @param lost told when an idle connection to a server breaks.
 */
export function openStorage(
  { data, databaseUrl }: { readonly data: string; readonly databaseUrl?: string },
  lost: (error: Error) => void,
): Promise<Storage> {
  return createSqlStorage(databaseUrl === undefined ? openSqlite(join(data, SQLITE_FILE)) : openPostgres(databaseUrl, lost));
}
