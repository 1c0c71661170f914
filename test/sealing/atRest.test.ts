import { expect, it } from 'vitest';
import { atRest, lockAnew, makeLockedKey, pinKey, unlockKey } from '../../src/sealing/atRest.ts';

const PIN = '480159';
const FAST = 1000;
const WORDS = new TextEncoder().encode('Quiet rooms');
const [ONE, OTHER] = ['7d3c8d3e-0c8c-4f43-8b1c-1f8f1c8f0001', '7d3c8d3e-0c8c-4f43-8b1c-1f8f1c8f0002'];

async function opened(pin = PIN) {
  const locked = await makeLockedKey(PIN, FAST);
  return { locked, key: await unlockKey(locked, await pinKey(pin, locked)) };
}
function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it does not open');
  return value;
}

it('is read with the PIN after the page that sealed it is gone, and with no other', async () => {
  const { locked, key } = await opened();
  const sealed = await (await atRest(must(key), ONE)).seal('draft', WORDS);
  expect(Buffer.from(sealed).includes(Buffer.from(WORDS))).toBe(false);
  const again = must(await unlockKey(locked, await pinKey(PIN, locked)));
  expect(await (await atRest(again, ONE)).open('draft', sealed)).toEqual(WORDS);
  expect(await unlockKey(locked, await pinKey('480158', locked))).toBeUndefined();
});

it('opens under no other draft, in no other place of it, and not when a byte of it was changed', async () => {
  const key = must((await opened()).key);
  const own = await atRest(key, ONE);
  const sealed = await own.seal('draft', WORDS);
  expect(await (await atRest(key, OTHER)).open('draft', sealed)).toBeUndefined();
  expect(await own.open('sound.0', sealed)).toBeUndefined();
  const changed = Uint8Array.from(sealed, (byte, at) => (at === sealed.length - 1 ? byte ^ 1 : byte));
  expect(await own.open('draft', changed)).toBeUndefined();
  expect(await own.open('draft', new Uint8Array(3))).toBeUndefined();
});

it('outlives a new PIN, which alone opens it from then on', async () => {
  const { locked, key } = await opened();
  const sealed = await (await atRest(must(key), ONE)).seal('draft', WORDS);
  const anew = must(await lockAnew(locked, await pinKey(PIN, locked), '975310', FAST));
  expect(await unlockKey(anew, await pinKey(PIN, anew))).toBeUndefined();
  const after = must(await unlockKey(anew, await pinKey('975310', anew)));
  expect(await (await atRest(after, ONE)).open('draft', sealed)).toEqual(WORDS);
  expect(await lockAnew(locked, await pinKey('480158', locked), '975310', FAST)).toBeUndefined();
});

it('gives its key to no script, is slow to guess, and shares no salt with another tablet', async () => {
  const [one, other] = await Promise.all([makeLockedKey(PIN), makeLockedKey(PIN)]);
  expect(one.iterations).toBeGreaterThanOrEqual(600_000);
  expect(one.salt).not.toBe(other.salt);
  const key = must((await opened()).key);
  expect(key.extractable).toBe(false);
  expect((await pinKey(PIN, { ...one, iterations: FAST })).extractable).toBe(false);
});
