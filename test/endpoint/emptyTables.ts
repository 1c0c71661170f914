import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Database } from '../../src/endpoint/storage/flavour.ts';
import { openDatabase, SQLITE_FILE } from '../../src/endpoint/storage/openStorage.ts';
import { createSqlStorage } from '../../src/endpoint/storage/sqlStorage.ts';
import { type Cluster, startPostgres } from './postgres.ts';

let made: Promise<string> | undefined;

/**
 * An embedded database of its own with the tables of today, and nothing in them. They are made once and copied: every step they have
 * taken since the first release, for each of a thousand tests, took longer than the tests.
 */
export async function withEmptyTables(data: string): Promise<Database> {
  made ??= make();
  mkdirSync(data, { recursive: true, mode: 0o700 });
  copyFileSync(await made, join(data, SQLITE_FILE));
  return openDatabase({ data }, () => {});
}

async function make(): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'heard-tables-'));
  const storage = await createSqlStorage(openDatabase({ data }, () => {}));
  await storage.close();
  process.once('exit', () => rmSync(data, { recursive: true, force: true }));
  return join(data, SQLITE_FILE);
}

/** A PostgreSQL with a database that has the tables of today and nothing in them; `empty` makes it so again. */
export interface EmptyPostgres extends Cluster {
  empty(): Promise<void>;
}

export async function startEmptyPostgres(): Promise<EmptyPostgres> {
  const cluster = await startPostgres();
  const on = (name: string) => cluster.url.replace(/[^/]+$/, name);
  const run = async (...statements: readonly string[]) => {
    const client = new pg.Client({ connectionString: cluster.url });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  await run('create database tables');
  const storage = await createSqlStorage(openDatabase({ data: 'unused', databaseUrl: on('tables') }, () => {}));
  await storage.close();
  const empty = () => run('drop database if exists heard with (force)', 'create database heard template tables');
  await empty();
  return { url: on('heard'), stop: () => cluster.stop(), empty };
}
