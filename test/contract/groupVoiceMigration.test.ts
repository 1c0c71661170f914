import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allMigrations, runMigrations } from '../../src/endpoint/backup/runMigrations.ts';
import type { Database } from '../../src/endpoint/storage/flavour.ts';
import { openDatabase } from '../../src/endpoint/storage/openStorage.ts';
import { type OwnDatabase, ownDatabase } from '../endpoint/ownDatabase.ts';

const BEFORE = '013-group-voice';
const LONG = 60_000;

const rows = async (database: Database, table: string) =>
  (await sql<Record<string, unknown>>`select * from ${sql.table(table)} order by 1`.execute(database.db)).rows;

/** As an endpoint before this step has it: two answers that were spoken, one of them typed and checked. */
async function fill({ db }: Database): Promise<void> {
  for (const id of ['r1', 'r2']) {
    await sql`insert into response (id, digest, receipt_hash, survey, version, language, format, channel, day, received_day, key_id)
      values (${id}, 'd', ${`hash-${id}`}, 'tea', 1, 'en', 'standard', 'own-phone', '2026-11-22', '2026-11-22', 'k')`.execute(db);
    await sql`insert into text (response_id, question, received_day) values (${id}, 'why', '2026-11-22')`.execute(db);
    await sql`insert into recording (id, response_id, question, position, type, seconds, bytes, sha256, key_id, state, received_day)
      values (${`s-${id}`}, ${id}, 'why', 0, 'audio/webm', 12, 100, 'aa', 'k', 'received', '2026-11-23')`.execute(db);
  }
  await sql`insert into transcript (response_id, question, version, language, typed_in, words_key, words_enc, words_ct, ready,
      written_by, written_by_name, written_day, checked_by, checked_by_name, checked_day)
    values ('r1', 'why', 3, 'ur', 'en', 'k', 'e', 'c', 1, 'u1', 'Sam', '2026-11-23', 'u2', 'Alex', '2026-11-24')`.execute(db);
}

describe.each(['SQLite', 'PostgreSQL'] as const)('an endpoint that was there before groups could speak, on %s', (flavour) => {
  let server: OwnDatabase | undefined;
  let data: string;
  let database: Database;

  beforeAll(async () => {
    if (flavour === 'PostgreSQL') server = await ownDatabase();
    data = mkdtempSync(join(tmpdir(), 'heard-migration-'));
    database = openDatabase({ data, ...(server && { databaseUrl: server.url }) }, () => {});
    const all = allMigrations(database.flavour);
    await runMigrations(database, all.slice(0, all.indexOf(BEFORE)));
    await fill(database);
    await runMigrations(database, all.slice(all.indexOf(BEFORE)));
  }, LONG);
  afterAll(async () => {
    await database.db.destroy();
    await server?.drop();
    rmSync(data, { recursive: true });
  });

  it('has every recording and transcript as it was, and no file is thought to be gone', async () => {
    expect(await rows(database, 'recording')).toMatchObject([
      { id: 's-r1', response_id: 'r1', session_id: null, question: 'why', seconds: 12, state: 'received', received_day: '2026-11-23' },
      { id: 's-r2', response_id: 'r2', session_id: null },
    ]);
    expect(await rows(database, 'transcript')).toMatchObject([
      { response_id: 'r1', session_id: null, question: 'why', version: 3, words_ct: 'c', ready: 1, checked_day: '2026-11-24' },
    ]);
    expect(await rows(database, 'recording_removal')).toEqual([]);
  });

  it('still notes what goes with its response, and lets nothing belong to nobody or to two', async () => {
    await database.db.deleteFrom('response').where('id', '=', 'r1').execute();
    expect(await rows(database, 'recording_removal')).toEqual([{ id: 's-r1', removed_day: null }]);
    expect(await rows(database, 'transcript')).toEqual([]);
    const change = (to: string | null) =>
      sql`update recording set response_id = ${to}, session_id = ${to} where id = 's-r2'`.execute(database.db);
    await expect(change(null)).rejects.toThrow();
    await expect(change('r2')).rejects.toThrow();
  });
});
