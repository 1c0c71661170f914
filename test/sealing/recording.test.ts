import { beforeAll, describe, expect, it } from 'vitest';
import { generateKeyPair, type HeldKeys, importKeyPair, type StoredKeyPair } from '../../src/sealing/keyPair.ts';
import { openRecording, type RecordingPlace, sealRecording } from '../../src/sealing/recording.ts';

let key: StoredKeyPair;
let keys: HeldKeys;
let place: RecordingPlace;

beforeAll(async () => {
  key = await generateKeyPair();
  keys = new Map([[key.id, await importKeyPair(key)]]);
  place = { id: 'response', keyId: key.id, receiptHash: 'hash', recording: 'recording' };
});

const sound = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 7 + (at >> 8)) & 255);
const sealedWhole = async (length: number) => new Uint8Array(await new Blob(await sealRecording(sound(length), place, key)).arrayBuffer());

describe('a sealed recording', () => {
  it.each([1, 65_535, 65_536, 65_537, 1_000_003])('opens to the same %i bytes', async (length) => {
    const sealed = await sealedWhole(length);
    expect(sealed.length).toBe(65 + length + 16 * Math.ceil(length / 65_536));
    expect(Buffer.from((await openRecording(sealed, place, keys)) ?? []).equals(Buffer.from(sound(length)))).toBe(true);
  });

  it('holds nothing of the sound in clear', async () => {
    const sealed = Buffer.from(await sealedWhole(100_000));
    for (const at of [0, 5_000, 99_000]) expect(sealed.includes(Buffer.from(sound(100_000).subarray(at, at + 16)))).toBe(false);
  });

  it.each<[string, (sealed: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>]>([
    ['its last piece cut off', (sealed) => sealed.slice(0, 65 + 2 * 65_552)],
    ['half a piece cut off', (sealed) => sealed.slice(0, -100)],
    ['a bit turned', (sealed) => sealed.map((byte, at) => (at === 70_000 ? byte ^ 1 : byte))],
    ['two pieces in each other’s place', (sealed) => swapped(sealed)],
    ['nothing but its key', (sealed) => sealed.slice(0, 65)],
  ])('does not open with %s', async (_, damage) => {
    const sealed = await sealedWhole(150_000);
    expect(await openRecording(damage(sealed), place, keys)).toBeUndefined();
    expect(await openRecording(sealed, place, keys)).toBeDefined();
  });

  it.each<keyof RecordingPlace>(['id', 'receiptHash', 'recording'])('does not open for another %s', async (part) => {
    expect(await openRecording(await sealedWhole(10), { ...place, [part]: 'another' }, keys)).toBeUndefined();
  });

  it('does not open where its key is not held', async () => {
    expect(await openRecording(await sealedWhole(10), place, new Map())).toBeUndefined();
  });

  it('refuses to seal nothing', async () => {
    await expect(sealRecording(new Uint8Array(), place, key)).rejects.toThrow(RangeError);
  });
});

function swapped(sealed: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const copy = sealed.slice();
  copy.set(sealed.subarray(65, 65 + 65_552), 65 + 65_552);
  copy.set(sealed.subarray(65 + 65_552, 65 + 2 * 65_552), 65);
  return copy;
}
