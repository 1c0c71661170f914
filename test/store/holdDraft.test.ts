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

  it('is let go by a page that the browser keeps alive when it is left, and by none that is only looked away from', async () => {
    const page = new EventTarget();
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
    const locks = fakeLocks();
    const phone = fakeDevice();
    const held = await phone.tab({ locks }).holdDraft(SURVEY);
    const leave = (persisted: boolean) => page.dispatchEvent(Object.assign(new Event('pagehide'), { persisted }));
    leave(false);
    expect(await phone.tab({ locks }).holdDraft(SURVEY)).toBe('elsewhere');
    leave(true);
    await vi.waitFor(async () => expect(await phone.tab({ locks }).holdDraft(SURVEY)).not.toBe('elsewhere'));
    // It was not taken from it: come back to, this page does not say that another tab has it.
    if (held === 'elsewhere') throw new Error('the first page had the lock');
    expect(await Promise.race([held.lost.then(() => 'lost'), Promise.resolve('not lost')])).toBe('not lost');
    vi.unstubAllGlobals();
  });

  it('is granted at once where the browser has no locks', async () => {
    expect(await fakeDevice().tab({ locks: undefined }).holdDraft(SURVEY)).not.toBe('elsewhere');
  });
});
