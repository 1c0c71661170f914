import { describe, expect, it, vi } from 'vitest';
import { Saves } from '../../../src/app/group/Saves.ts';
import type { Keeping } from '../../../src/app/keeper.ts';
import { finishGroup } from '../../../src/store/groupDrafts.ts';
import { envelopeOf, idOf } from '../../store/envelope.ts';
import { fakeDevice, must } from '../../store/fakeDevice.ts';
import { BEGUN } from './AtTable.tsx';

const DRAFT = { ...BEGUN, id: idOf(1) };

describe('what keeps a group’s session', () => {
  it('warns when the device has no room, and no longer once all is kept', async () => {
    const told: Partial<Keeping>[] = [];
    const saves = new Saves(fakeDevice().tab(), { tell: (news) => told.push(news) }, 'may-forget');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await saves.save(DRAFT)).toBe('not-kept');
    put.mockRestore();
    expect(await saves.save(DRAFT)).toBe('saved');
    expect(await saves.save(DRAFT)).toBe('saved');
    expect(told).toEqual([{ storage: 'full' }, { storage: 'may-forget' }]);
  });

  it('tells that another tab has sent it', async () => {
    const tab = fakeDevice().tab();
    const saves = new Saves(tab, { tell: () => {} }, 'kept');
    await saves.save(DRAFT);
    must(await tab.run((db) => finishGroup(db, { ...envelopeOf(1), kind: 'group' })));
    expect(await saves.save(DRAFT)).toBe('finished-elsewhere');
  });
});
