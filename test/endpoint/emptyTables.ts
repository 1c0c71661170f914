import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/endpoint/storage/flavour.ts';
import { openDatabase, SQLITE_FILE } from '../../src/endpoint/storage/openStorage.ts';
import { createSqlStorage } from '../../src/endpoint/storage/sqlStorage.ts';

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
