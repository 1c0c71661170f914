import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { observeSent, type SentState } from '../../../src/app/voice/observeSent.ts';
import { fakeDevice } from '../../store/fakeDevice.ts';

const RESPONSE = '22222222-2222-4222-8222-222222222222';
const upload = {
  id: '11111111-1111-4111-8111-111111111111',
  response: RESPONSE,
  receiptHash: 'A'.repeat(43),
  bytes: 1_000,
  sha256: '0'.repeat(64),
};

it('what was spoken waits, is on its way behind its words, and arrives or cannot be taken', async () => {
  const store = fakeDevice().tab({ storage: undefined });
  const uploads = (change: object) => store.run(async (db) => ({ ok: true, value: await db.uploads.put({ ...upload, ...change }) }));
  await uploads({});
  let told: SentState | undefined;
  const stop = observeSent(store, RESPONSE, (state) => {
    told = state;
  });
  const isTold = (state: SentState) => vi.waitFor(() => expect(told).toEqual(state), 20_000);
  await isTold({ at: 'waiting' });
  await store.run(async (db) => {
    await db.receipts.put({ id: RESPONSE, receiptHash: upload.receiptHash, state: 'received', day: '2026-11-28' });
    return { ok: true, value: undefined };
  });
  await isTold({ at: 'onItsWay', share: 0 });
  await uploads({ sent: 404 });
  await isTold({ at: 'onItsWay', share: 0.404 });
  await uploads({ refused: 1 });
  await isTold({ at: 'refused' });
  await store.run(async (db) => ({ ok: true, value: await db.uploads.clear() }));
  await isTold({ at: 'received' });
  stop();
}, 30_000);
