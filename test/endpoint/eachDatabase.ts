import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import type { Database } from '../../src/endpoint/storage/flavour.ts';
import { openDatabase, SQLITE_FILE } from '../../src/endpoint/storage/openStorage.ts';
import { createSqlStorage } from '../../src/endpoint/storage/sqlStorage.ts';
import type { Storage } from '../../src/endpoint/storage/storage.ts';
import { withEmptyTables } from './emptyTables.ts';
import { type OwnDatabase, ownDatabase } from './ownDatabase.ts';
import { TABLES } from './sharedPostgres.ts';

/** PostgreSQL starts, and its tables are made: on a busy machine that takes its time. */
const LONG = 60_000;

/** An empty database with the tables of today. */
export interface Opened {
  readonly database: Database;
  readonly storage: Storage;
  /** The data folder, and the address of the server if there is one. */
  readonly where: { readonly data: string; readonly databaseUrl?: string };
  /** What lies in the files of the embedded database, as text; `undefined` on a server. */
  readonly bytes: () => string | undefined;
}

const FLAVOURS = ['SQLite', 'PostgreSQL'] as const;

/** The same suite on SQLite and on a real PostgreSQL, each test on an empty database. */
export function onEachDatabase(
  name: string,
  suite: (here: () => Opened) => void,
  flavours: readonly (typeof FLAVOURS)[number][] = FLAVOURS,
): void {
  for (const flavour of flavours) {
    describe(`${name} on ${flavour}`, { timeout: LONG }, () => {
      let server: OwnDatabase | undefined;
      let opened: Opened | undefined;
      const here = (): Opened => opened ?? fail();
      if (flavour === 'PostgreSQL') {
        beforeAll(async () => {
          server = await ownDatabase(TABLES);
        }, LONG);
        afterAll(() => server?.drop());
      }
      beforeEach(async () => {
        await server?.renew();
        const where = { data: mkdtempSync(join(tmpdir(), 'heard-database-')), ...(server && { databaseUrl: server.url }) };
        const database = server === undefined ? await withEmptyTables(where.data) : openDatabase(where, () => {});
        const file = join(where.data, SQLITE_FILE);
        opened = {
          database,
          storage: await createSqlStorage(database),
          where,
          bytes: () => (server === undefined ? ['', '-wal'].map((suffix) => readFileSync(file + suffix, 'latin1')).join('') : undefined),
        };
      }, LONG);
      afterEach(async () => {
        await here().storage.close();
        rmSync(here().where.data, { recursive: true, force: true });
      });
      suite(here);
    });
  }
}

const fail = (): never => {
  throw new Error('not opened');
};
