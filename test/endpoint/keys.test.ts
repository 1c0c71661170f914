import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openKeys, readKeys } from '../../src/endpoint/keys.ts';
import { generateKeyPair } from '../../src/sealing/keyPair.ts';
import { openEnvelope } from '../../src/sealing/openEnvelope.ts';
import { sealResponse } from '../../src/sealing/sealResponse.ts';
import { teaResponse } from './tea.ts';

let data: string;
const folder = () => join(data, 'keys');
const on = (day: string) => () => new Date(`${day}T09:00:00Z`);
const mode = (path: string) => statSync(path).mode & 0o777;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'heard-keys-'));
});
afterEach(() => rmSync(data, { recursive: true }));

const addKey = async (made: string): Promise<string> => {
  const pair = await generateKeyPair();
  writeFileSync(join(folder(), `${pair.id}.json`), JSON.stringify({ ...pair, made: `${made}T09:00:00.000Z` }));
  return pair.id;
};

describe('the keys', () => {
  it('are made at the first start, for the endpoint’s eyes only, and stay the same after', async () => {
    const first = await openKeys(data, on('2026-11-22'));
    expect(readdirSync(folder())).toEqual([`${first.current.id}.json`]);
    expect([mode(folder()), mode(join(folder(), `${first.current.id}.json`))]).toEqual([0o700, 0o600]);
    expect((await openKeys(data, on('2026-11-23'))).current).toEqual(first.current);
  });

  it('are closed to others again when a restore has opened them', async () => {
    const { current } = await openKeys(data, on('2026-11-22'));
    chmodSync(folder(), 0o755);
    chmodSync(join(folder(), `${current.id}.json`), 0o644);
    await openKeys(data, on('2026-11-22'));
    expect([mode(folder()), mode(join(folder(), `${current.id}.json`))]).toEqual([0o700, 0o600]);
  });

  it('give out the newest and open what was sealed to any, so that a late phone still gets through', async () => {
    const old = await openKeys(data, on('2026-01-01'));
    const envelope = await sealResponse(teaResponse(), old.current, 'A'.repeat(43));
    const newer = await addKey('2026-06-01');
    await addKey('2025-06-01');
    const keys = await openKeys(data, on('2026-11-22'));
    expect(keys.current.id).toBe(newer);
    expect(keys.held.size).toBe(3);
    expect(await openEnvelope(envelope, keys.held)).toMatchObject({ ok: true });
  });

  it('are never made anew beside a damaged one: what was sealed to it would be turned away', async () => {
    const { current } = await openKeys(data, on('2026-11-22'));
    writeFileSync(join(folder(), `${current.id}.json`), '{"id":');
    await expect(openKeys(data, on('2026-11-23'))).rejects.toThrow(`${current.id}.json`);
    expect(readdirSync(folder())).toHaveLength(1);
  });

  it('are not made by a command that only reads', async () => {
    expect(await readKeys(data)).toBeUndefined();
    expect(readdirSync(data)).toEqual([]);
  });
});
