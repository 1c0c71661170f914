import { describe, expect, it, vi } from 'vitest';
import { fakeDevice } from './fakeDevice.ts';
import { fakeLocks } from './fakeLocks.ts';

const SURVEY = 'parent-experience';

describe('holding a draft', () => {
  it('is for one tab at a time, and for the next when the first lets go', async () => {
    const phone = fakeDevice();
    const locks = fakeLocks();
    const [one, other] = [phone.tab({ locks }), phone.tab({ locks })];
    const held = await one.holdDraft(SURVEY);
    expect(await other.holdDraft(SURVEY)).toBe('elsewhere');
    expect(await other.holdDraft('young-people')).not.toBe('elsewhere');
    if (held !== 'elsewhere') held.release();
    await vi.waitFor(async () => expect(await other.holdDraft(SURVEY)).not.toBe('elsewhere'));
  });

  it('can be taken over, and the tab that loses it is told', async () => {
    const locks = fakeLocks();
    const phone = fakeDevice();
    const first = await phone.tab({ locks }).holdDraft(SURVEY);
    const second = await phone.tab({ locks }).holdDraft(SURVEY, true);
    expect(second).not.toBe('elsewhere');
    if (first === 'elsewhere') throw new Error('the first tab had the lock');
    await expect(first.lost).resolves.toBeUndefined();
  });

  it('is granted at once where the browser has no locks', async () => {
    expect(await fakeDevice().tab({ locks: undefined }).holdDraft(SURVEY)).not.toBe('elsewhere');
  });
});
