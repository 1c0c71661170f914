import { describe, expect, it } from 'vitest';
import { sealedAtRest } from '../../src/app/group/locked/sealedAtRest.ts';
import { Saves } from '../../src/app/group/Saves.ts';
import type { GroupDraft } from '../../src/domain/session/groupDraft.ts';
import { makeLockedKey, pinKey, unlockKey } from '../../src/sealing/atRest.ts';
import { groupsUnfinished, groupUnfinished, saveGroup } from '../../src/store/groupDrafts.ts';
import { idOf } from '../store/envelope.ts';
import { type FakeDevice, fakeDevice, must } from '../store/fakeDevice.ts';
import { speak } from '../store/speak.ts';

const PIN = '480159';
const WORDS = 'The bus never comes';
const DRAFT: GroupDraft = {
  id: idOf(1),
  day: '2026-11-22',
  plan: 'own',
  who: 'college',
  ages: 'mixed',
  people: 12,
  language: 'en',
  format: 'standard',
  activities: ['wall-help-most', 'voice-to-know'],
  items: { 'wall-help-most': { activity: 'wall-help-most', kind: 'wall', shared: false, groups: [{ name: '', ideas: [WORDS] }] } },
  kept: ['wall-help-most'],
  at: 'activities',
  symbols: true,
};
const SOUND = idOf(101);
const CHUNKS = ['one spoken second', 'another spoken second'].map((said) => new TextEncoder().encode(said));
const locked = await makeLockedKey(PIN, 1000);

/** A page of the group on this tablet, after the PIN was typed. */
async function page(device: FakeDevice, pin = PIN) {
  const store = device.tab();
  const key = await unlockKey(locked, await pinKey(pin, locked));
  if (!key) throw new Error('that was not the PIN');
  const rest = sealedAtRest(store, key);
  return { store, rest, saves: new Saves(store, { tell: () => {} }, 'kept', rest) };
}
/** All that stands in the tables, as one text; bytes as letters. */
const disk = async (device: FakeDevice): Promise<string> => {
  const rows = (await Promise.all(['groups', 'recordings', 'sounds'].map((table) => device.rows(table)))).flat();
  return JSON.stringify(rows, (_, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value));
};

describe('a group’s session on a shared tablet', () => {
  it('is on its disk at each step and readable at none, and all of it is back for who has the PIN', async () => {
    const device = fakeDevice();
    const { rest, saves } = await page(device);
    expect(await saves.save(DRAFT)).toBe('saved');
    must(await rest.sounds.begin({ id: SOUND, draft: DRAFT.id, question: 'voice-to-know', type: 'audio/webm' }));
    for (const [at, sound] of CHUNKS.entries()) must(await rest.sounds.keep(SOUND, at, sound));
    for (const clear of [WORDS, 'spoken second', 'wall-help-most', 'college']) expect(await disk(device)).not.toContain(clear);
    device.killConnections();
    const after = await page(device);
    expect(must(await after.store.run((db) => groupsUnfinished(db, after.rest.open)))).toEqual([DRAFT]);
    expect(Buffer.from(must(await after.rest.sounds.of(SOUND)) ?? []).toString()).toBe('one spoken secondanother spoken second');
    expect(must(await after.store.run(groupsUnfinished))).toEqual([]);
  });

  it('that an older version left clear is read, and sealed with its sounds when it is gone on with', async () => {
    const device = fakeDevice();
    const { store, rest, saves } = await page(device);
    must(await store.run((db) => saveGroup(db, DRAFT)));
    await speak(store, DRAFT.id, SOUND, CHUNKS);
    expect(await disk(device)).toContain(WORDS);
    await rest.takeUp(DRAFT.id);
    expect(must(await store.run((db) => groupUnfinished(db, DRAFT.id, rest.open)))).toEqual(DRAFT);
    await saves.save(DRAFT);
    for (const clear of [WORDS, 'spoken second']) expect(await disk(device)).not.toContain(clear);
    expect(Buffer.from(must(await rest.sounds.of(SOUND)) ?? []).toString()).toBe('one spoken secondanother spoken second');
  });

  it('keeps nothing of a recording that has been thrown away', async () => {
    const { rest } = await page(fakeDevice());
    expect(await rest.sounds.keep(SOUND, 0, new Uint8Array(3))).toEqual({ ok: false, reason: 'no-recording' });
    expect(must(await rest.sounds.of(SOUND))).toBeUndefined();
  });
});
