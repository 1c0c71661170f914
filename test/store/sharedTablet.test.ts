import { describe, expect, it, vi } from 'vitest';
import { keepFromTablet } from '../../src/store/keepFromTablet.ts';
import type { Store } from '../../src/store/openStore.ts';
import { queueOf } from '../../src/store/queueOf.ts';
import { envelopeOf, idOf } from './envelope.ts';
import { fakeDevice, must } from './fakeDevice.ts';
import { sealedRecording } from './speak.ts';

const SESSION = 'radcliffe-hub.2026-11-28.a';
const DAY = '2026-11-28';
const keep = (tab: Store, envelope = envelopeOf(1), recordings = [sealedRecording(idOf(101))]) =>
  tab.run((db) => keepFromTablet(db, envelope, recordings, { session: SESSION, day: DAY }));

describe('what a family finished on a shared tablet', () => {
  it('is in the outbox with what was spoken, and in the ledger by its ids', async () => {
    const device = fakeDevice();
    must(await keep(device.tab()));
    expect(await device.rows('outbox')).toMatchObject([{ envelope: envelopeOf(1) }]);
    expect(await device.rows('uploads')).toMatchObject([{ id: idOf(101), response: idOf(1), receiptHash: envelopeOf(1).receiptHash }]);
    expect(await device.rows('pieces')).toHaveLength(2);
    expect(await device.rows('ledger')).toEqual([{ id: idOf(1), session: SESSION, day: DAY, recordings: [idOf(101)] }]);
    for (const table of ['drafts', 'recordings', 'sounds']) expect(await device.rows(table)).toEqual([]);
  });

  it('is there once, however often it is kept, also when it has been sent meanwhile', async () => {
    const device = fakeDevice();
    const tab = device.tab();
    must(await keep(tab));
    must(await keep(tab));
    expect(await device.rows('outbox')).toHaveLength(1);
    must(await queueOf(tab).receive([{ id: idOf(1), outcome: 'stored' }], DAY));
    must(await keep(tab));
    expect(await device.rows('outbox')).toEqual([]);
    expect(await device.rows('ledger')).toHaveLength(1);
  });

  it('is not taken for another one of the same id', async () => {
    const tab = fakeDevice().tab();
    must(await keep(tab));
    expect(await keep(tab, envelopeOf(1, { tab: 1 }))).toEqual({ ok: false, reason: 'already-finished' });
  });

  it('is all there or not at all when the tablet is full', async () => {
    const device = fakeDevice();
    const tab = device.tab();
    const { add } = IDBObjectStore.prototype;
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...row) {
      if (this.name === 'ledger') throw new DOMException('no room', 'QuotaExceededError');
      return add.apply(this, row);
    });
    expect(await keep(tab)).toEqual({ ok: false, reason: 'full' });
    full.mockRestore();
    for (const table of ['outbox', 'uploads', 'pieces', 'ledger']) expect(await device.rows(table)).toEqual([]);
    must(await keep(tab));
    expect(await device.rows('ledger')).toHaveLength(1);
  });
});
