import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contentSchema } from '../../../src/contract/content.ts';
import type { Envelope } from '../../../src/contract/envelope.ts';
import { type Outcome, sendResponsesReply } from '../../../src/contract/sendResponses.ts';
import { createAudit } from '../../../src/endpoint/staff/audit.ts';
import { openDatabase } from '../../../src/endpoint/storage/openStorage.ts';
import { receiptHash, receiptProof } from '../../../src/sealing/receipt.ts';
import { sealResponse } from '../../../src/sealing/sealResponse.ts';
import { PROVE } from '../../prove.ts';
import { type OwnDatabase, ownDatabase } from '../ownDatabase.ts';
import { type RunningEndpoint, runProcess, startEndpoint } from '../process.ts';

const LONG = 120_000;

let root: string;
const running: RunningEndpoint[] = [];
const databases: OwnDatabase[] = [];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'heard-running-backup-'));
});
afterEach(async () => {
  for (const endpoint of running.splice(0)) {
    endpoint.kill();
    await endpoint.ended;
  }
  for (const database of databases.splice(0)) await database.drop();
  rmSync(root, { recursive: true, force: true });
});

const start = async (environment: Readonly<Record<string, string>>): Promise<RunningEndpoint> => {
  const endpoint = await startEndpoint(environment['HEARD_DATA'] ?? '', environment);
  running.push(endpoint);
  return endpoint;
};

const keyOf = async (url: string) => contentSchema.parse(await (await fetch(`${url}/api/content`)).json()).key;

const seal = async (url: string, code: string): Promise<Envelope> => {
  const answers = { 'help-most': { kind: 'text' as const, text: 'Somebody who listens' } };
  const context = { survey: 'quick', version: 1, language: 'en', format: 'standard', channel: 'own-phone', day: '2026-11-22' } as const;
  return sealResponse({ id: crypto.randomUUID(), ...context, answers }, await keyOf(url), await receiptHash(await receiptProof(code)));
};

const post = async (url: string, path: string, body: unknown): Promise<unknown> =>
  (await fetch(`${url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json();

const send = async (url: string, ...envelopes: readonly Envelope[]): Promise<readonly Outcome[]> =>
  sendResponsesReply.parse(await post(url, '/api/responses', { envelopes })).outcomes;

const run = async (command: string, args: readonly string[], environment: Readonly<Record<string, string>>): Promise<string> => {
  const ended = await runProcess(`commands/${command}`, args, environment);
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  return ended.stdout;
};

/** What administrators read of it. */
const audited = async ({ HEARD_DATA: data = '', DATABASE_URL: databaseUrl }: Readonly<Record<string, string>>): Promise<unknown> => {
  const database = openDatabase({ data, ...(databaseUrl !== undefined && { databaseUrl }) }, () => undefined);
  const lines = await createAudit(database, () => new Date()).read({ limit: 50 });
  await database.db.destroy();
  return lines.map(({ act, detail }) => [act, detail]);
};

describe.each(['SQLite', 'PostgreSQL'])('beside a running endpoint on %s', (flavour) => {
  /** A data folder of its own, and on the server a database of its own. */
  const place = async (name: string): Promise<Readonly<Record<string, string>>> => {
    const data = join(root, name);
    if (flavour === 'SQLite') return { HEARD_DATA: data };
    const database = await ownDatabase();
    databases.push(database);
    return { HEARD_DATA: data, DATABASE_URL: database.url };
  };

  it(
    'a backup while envelopes arrive has every response whole that had its receipt before; restored elsewhere, all go on, and retention says what is due and deletes it',
    async () => {
      const here = await place('here');
      const { url } = await start(here);
      const before = await Promise.all(Array.from({ length: 20 }, () => seal(url, 'K7M4Q-2XD9P')));
      const during = await Promise.all(Array.from({ length: 40 }, () => seal(url, '00000-00000')));
      await send(url, ...before);
      const [out, keysOut] = [join(root, 'backup'), join(root, 'backup-keys')];
      let ended = false;
      const backup = run('backup', ['--out', out, '--keys-out', keysOut], here).finally(() => {
        ended = true;
      });
      const outcomes: Outcome[] = [];
      for (const envelope of during) {
        outcomes.push(...(await send(url, envelope)));
        if (ended) break;
      }
      await backup;
      expect(outcomes.every(({ outcome }) => outcome === 'stored')).toBe(true);

      const there = await place('there');
      await run('restore', ['--from', out, '--keys-from', keysOut], there);
      expect(await audited(here)).toContainEqual(['backup.made', { keys: true }]);
      expect(await audited(there)).toContainEqual([
        'backup.restored',
        { made: expect.any(String), carriedOver: { withdrawals: 0, tablets: 0 } },
      ]);
      const second = await start(there);
      expect(await keyOf(second.url)).toEqual(await keyOf(url));
      expect((await send(second.url, ...before)).map(({ outcome }) => outcome)).toEqual(Array(20).fill('already-stored'));
      expect((await send(second.url, ...during)).every(({ outcome }) => outcome === 'stored' || outcome === 'already-stored')).toBe(true);
      const file = join(root, 'out.json');
      await run('export', ['--format', 'json', '--out', file], there);
      const exported: readonly { id: string; answers: unknown }[] = JSON.parse(readFileSync(file, 'utf8')).responses;
      expect(exported.map(({ id }) => id).sort()).toEqual([...before, ...during].map(({ id }) => id).sort());
      for (const { answers } of exported) expect(answers).toEqual({ 'help-most': { kind: 'text', text: 'Somebody who listens' } });
      expect(await run('retention', ['--dry-run'], there)).toMatch(/^words: 24 months, those before \d{4}-\d{2}-\d{2} are due: 0$/m);
      expect(await run('retention', [], there)).toMatch(/^0 deleted\.$/m);
      expect(await post(second.url, '/api/withdrawals', { proof: await receiptProof('K7M4Q-2XD9P') })).toEqual({ outcome: 'withdrawn' });
      expect((await send(second.url, ...before)).map(({ outcome }) => outcome)).toEqual(Array(20).fill('withdrawn'));
    },
    LONG,
  );

  // The key lies in a folder beside either database; what is sealed to it is resealed on both in `rotation.test.ts`.
  it.runIf(flavour === 'SQLite' || PROVE)(
    'a new key is given out without a restart, and what a late phone sealed to the old one is still taken',
    async () => {
      const here = await place('here');
      const { url } = await start(here);
      const [stored, late] = [await seal(url, 'K7M4Q-2XD9P'), await seal(url, '00000-00000')];
      await send(url, stored);
      const old = (await keyOf(url)).id;
      const rotated = await run('keys', ['rotate'], here);
      await vi.waitFor(async () => expect((await keyOf(url)).id).not.toBe(old), { timeout: 30_000, interval: 200 });
      expect(rotated).toContain((await keyOf(url)).id);
      expect((await send(url, late)).map(({ outcome }) => outcome)).toEqual(['stored']);
      expect(await run('keys', ['reseal'], here)).toContain('2 sealed to');
      expect(await run('keys', ['list'], here)).toMatch(new RegExp(`${old} {2}made \\S+ {2}0 texts and recordings\n`));
      const unsure = await runProcess('commands/keys', ['retire', old], here);
      expect(unsure).toMatchObject({ code: 1, stderr: expect.stringContaining('can never hand them in again') });
      await run('keys', ['retire', old, '--yes'], here);
      expect((await send(url, stored))[0]).toMatchObject({ outcome: 'refused', refusal: 'unknown-key' });
      const file = join(root, 'out.json');
      await run('export', ['--format', 'json', '--out', file], here);
      expect(JSON.parse(readFileSync(file, 'utf8')).responses).toHaveLength(2);
      expect(await audited(here)).toContainEqual(['responses.exported', { format: 'json', survey: 'all' }]);
    },
    LONG,
  );
});

describe('a command that cannot do what it was asked', () => {
  it(
    'says why, and leaves nothing',
    async () => {
      const environment = { HEARD_DATA: join(root, 'nowhere') };
      const calls: [command: string, args: string[], code: number, says: string][] = [
        ['backup', [], 2, '--out is missing'],
        ['backup', ['--out', join(root, 'x')], 1, 'no database'],
        ['restore', [], 2, '--from is missing'],
        ['restore', ['--from', root], 1, 'there is no manifest.json in it'],
        ['keys', ['melt'], 2, 'no "melt"'],
        ['keys', ['list'], 1, 'no database'],
        ['retention', ['--now'], 2, '--now'],
      ];
      const ends = await Promise.all(calls.map(([command, args]) => runProcess(`commands/${command}`, args, environment)));
      for (const [at, [, , code, says]] of calls.entries()) expect(ends[at]).toMatchObject({ code, stderr: expect.stringContaining(says) });
    },
    LONG,
  );
});
