import { describe, expect, it } from 'vitest';
import { contentKept, keepContent } from '../../src/store/keepContent.ts';
import { keepSetting, setting } from '../../src/store/keepSetting.ts';
import { fakeDevice, must } from './fakeDevice.ts';

const GIGABYTE = 1e9;
const storage = (answers: Partial<StorageManager>) => answers as StorageManager;

describe('what a page can know of its storage', () => {
  it.each([
    ['kept', storage({ persisted: async () => true, estimate: async () => ({ quota: GIGABYTE }) })],
    ['not-protected', storage({ persisted: async () => false, estimate: async () => ({ quota: GIGABYTE }) })],
    ['may-forget', storage({ persisted: async () => false, estimate: async () => ({ quota: 30_000_000 }) })],
    // A phone that is nearly full offers little more than what is used already. No private window is that small.
    ['not-protected', storage({ persisted: async () => false, estimate: async () => ({ quota: 9_000_000, usage: 2_000_000 }) })],
    ['not-protected', storage({ persisted: async () => false, estimate: async () => ({ quota: 60_000_000, usage: 55_000_000 }) })],
    ['not-protected', storage({ persisted: () => Promise.reject(new Error('no')), estimate: () => Promise.reject(new Error('no')) })],
    ['not-protected', storage({})],
    ['not-protected', undefined],
  ] as const)('is "%s"', async (health, manager) => {
    const phone = fakeDevice();
    expect(must(await phone.tab({ storage: manager }).probeStorage())).toBe(health);
    expect(await phone.rows('settings')).toEqual([]); // the probe leaves no trace
  });

  it.each([
    ['kept', storage({ persist: async () => true })],
    ['not-protected', storage({ persist: async () => false })],
    ['cannot-ask', storage({})],
    ['cannot-ask', undefined],
  ] as const)('asking to keep it gives "%s"', async (answer, manager) => {
    expect(await fakeDevice().tab({ storage: manager }).askToPersist()).toBe(answer);
  });
});

describe('content and settings', () => {
  const content = { key: { id: 'bury-1', publicKey: 'k'.repeat(87) }, surveys: [{ id: 'parent-experience', version: 1 }] };

  it('are there offline, the newest only', async () => {
    const phone = fakeDevice();
    expect(must(await phone.tab().run(contentKept))).toBeUndefined();
    must(await phone.tab().run((db) => keepContent(db, { content, etag: '"1"' })));
    must(await phone.tab().run((db) => keepContent(db, { content, etag: '"2"' })));
    must(await phone.tab().run((db) => keepSetting(db, 'variant', 'ur')));
    expect(must(await phone.tab().run(contentKept))).toEqual({ content, etag: '"2"' });
    expect(must(await phone.tab().run((db) => setting(db, 'variant')))).toBe('ur');
  });

  it('that cannot be read are as good as absent: they can be fetched again', async () => {
    const phone = fakeDevice();
    const tab = phone.tab();
    must(await tab.waiting());
    await phone.put('content', { name: 'current', content: { key: 'torn' }, etag: '"1"' });
    expect(must(await tab.run(contentKept))).toBeUndefined();
  });
});
