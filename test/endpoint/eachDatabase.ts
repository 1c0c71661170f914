import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import type { Database } from '../../src/endpoint/storage/flavour.ts';
import { openDatabase, SQLITE_FILE } from '../../src/endpoint/storage/openStorage.ts';
import { createSqlStorage } from '../../src/endpoint/storage/sqlStorage.ts';
import type { Storage } from '../../src/endpoint/storage/storage.ts';
import { startPostgres } from './postgres.ts';

/** PostgreSQL starts, and every test makes all tables: on a busy machine that takes its time. */
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
      let url: string | undefined;
      let stop = () => {};
      let opened: Opened | undefined;
      const here = (): Opened => opened ?? fail();
      if (flavour === 'PostgreSQL') {
        beforeAll(async () => {
          const cluster = await startPostgres();
          url = cluster.url;
          stop = () => cluster.stop();
        }, LONG);
        afterAll(() => stop());
      }
      beforeEach(async () => {
        if (url !== undefined) await emptyPostgres(url);
        const where = { data: mkdtempSync(join(tmpdir(), 'heard-database-')), ...(url !== undefined && { databaseUrl: url }) };
        const database = openDatabase(where, () => {});
        const file = join(where.data, SQLITE_FILE);
        opened = {
          database,
          storage: await createSqlStorage(database),
          where,
          bytes: () => (url === undefined ? ['', '-wal'].map((suffix) => readFileSync(file + suffix, 'latin1')).join('') : undefined),
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

async function emptyPostgres(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('drop schema public cascade; create schema public');
  await client.end();
}

const fail = (): never => {
  throw new Error('not opened');
};
