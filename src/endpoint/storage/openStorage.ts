import { join } from 'node:path';
import type { Database } from './flavour.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';
import { createSqlStorage } from './sqlStorage.ts';
import type { Storage } from './storage.ts';

interface Where {
  readonly data: string;
  readonly databaseUrl?: string;
}

/** Where the embedded database lies in the data folder. */
export const SQLITE_FILE = 'heard.sqlite';

/**
 * The database that the settings choose: PostgreSQL with a database address, else SQLite in the data folder.
 *
 * @param lost told when an idle connection to a server breaks.
 */
export function openDatabase({ data, databaseUrl }: Where, lost: (error: Error) => void): Database {
  return databaseUrl === undefined ? openSqlite(join(data, SQLITE_FILE)) : openPostgres(databaseUrl, lost);
}

/** The responses in that database, its tables brought up to date first. */
export function openStorage(where: Where, lost: (error: Error) => void): Promise<Storage> {
  return createSqlStorage(openDatabase(where, lost));
}
