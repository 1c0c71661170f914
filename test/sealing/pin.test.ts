import { expect, it } from 'vitest';
import { isPin, sealPin } from '../../src/sealing/pin.ts';

it('knows its PIN and no other, and gives it to nobody who reads the disk', async () => {
  const sealed = await sealPin('480159', 1000);
  expect(await isPin('480159', sealed)).toBe(true);
  expect(await isPin('480158', sealed)).toBe(false);
  expect(JSON.stringify(sealed)).not.toContain('480159');
});

it('is slow to guess, and the same PIN on two tablets has nothing in common', async () => {
  const [one, other] = await Promise.all([sealPin('480159'), sealPin('480159')]);
  expect(one.iterations).toBeGreaterThanOrEqual(600_000);
  expect(one.salt).not.toBe(other.salt);
  expect(one.hash).not.toBe(other.hash);
});

it('opens for nothing where what is kept is damaged', async () => {
  expect(await isPin('480159', { ...(await sealPin('480159', 1000)), salt: '?' })).toBe(false);
});
