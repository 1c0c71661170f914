import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openAuthSecret } from '../../../src/endpoint/auth/authSecret.ts';
import { openKeys } from '../../../src/endpoint/keys.ts';

it('lies beside the keys, for its owner alone, stays the same, and is no key to families’ words', async () => {
  const data = mkdtempSync(join(tmpdir(), 'heard-secret-'));
  const secret = await openAuthSecret(data);
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  expect(await openAuthSecret(data)).toBe(secret);
  const path = join(data, 'keys', 'sign-in.secret');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(join(data, 'keys')).mode & 0o777).toBe(0o700);
  expect((await openKeys(data, () => new Date())).held.size).toBe(1);
  writeFileSync(path, readFileSync(path, 'utf8').slice(0, 10));
  await expect(openAuthSecret(data)).rejects.toThrow('damaged');
});
