import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openKeys } from '../../src/endpoint/keys.ts';
import { withEmptyTables } from './emptyTables.ts';
import { wav } from './media/wav.ts';
import { runProcess } from './process.ts';

// Each command is a process of its own, as slow to start as the machine is busy.
vi.setConfig({ testTimeout: 120_000 });

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'heard-commands-'));
  writeFileSync(join(data, 'read.wav'), wav(200));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const run = (command: string, ...args: readonly string[]) => runProcess(`commands/${command}`, args, { HEARD_DATA: data });
const record = () => run('media', 'add', '--lang', 'ur', '--survey', 'quick', '--page', 'help-most', join(data, 'read.wav'));

/** As if an endpoint had run here once. */
async function ranOnce(): Promise<void> {
  await (await withEmptyTables(data)).db.destroy();
  await openKeys(data, () => new Date());
}

function inDatabase<T>(ask: (db: BetterSqlite.Database) => T): T {
  const db = new BetterSqlite(join(data, 'heard.sqlite'));
  try {
    return ask(db);
  } finally {
    db.close();
  }
}

it('a command leaves the tables of an older endpoint alone, which may be at work on them, and says what to do', async () => {
  await ranOnce();
  const steps = () => inDatabase((db) => db.prepare('select name from kysely_migration order by name').pluck().all());
  const newest = steps().at(-1);
  inDatabase((db) => db.prepare('delete from kysely_migration where name = ?').run(newest));
  const refused = await run('retention', '--dry-run');
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('Stop the endpoint, start this version of it once')]);
  expect(steps()).not.toContain(newest);
});

it('what is published from the keyboard stands in the audit log too; where no endpoint has run there is none, and it is done all the same', async () => {
  expect((await record()).code).toBe(0);
  await ranOnce();
  expect((await record()).code).toBe(0);
  expect((await run('media', 'remove', '--lang', 'ur', '--survey', 'quick', '--page', 'help-most')).code).toBe(0);
  const lines = inDatabase((db) =>
    db.prepare("select act, actor, detail from audit where act like 'prompt.%' order by seq").all(),
  ) as readonly { detail: string }[];
  expect(lines.map((line) => ({ ...line, detail: JSON.parse(line.detail) }))).toMatchObject([
    { act: 'prompt.published', actor: 'system', detail: { lang: 'ur', survey: 'quick', page: 'help-most' } },
    { act: 'prompt.withdrawn', actor: 'system' },
  ]);
});
