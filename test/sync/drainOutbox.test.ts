import { describe, expect, it, vi } from 'vitest';
import { toBase64url } from '../../src/sealing/base64url.ts';
import type { Store } from '../../src/store/openStore.ts';
import { type Queue, queueOf } from '../../src/store/queueOf.ts';
import { rescueFile } from '../../src/store/rescueFile.ts';
import { sendRefusedAgain } from '../../src/store/sendRefusedAgain.ts';
import { takeBack } from '../../src/store/takeBack.ts';
import { type Drained, drainOutbox } from '../../src/sync/drainOutbox.ts';
import { draftOf, envelopeOf, hashOf, idOf, proofOf } from '../store/envelope.ts';
import { fakeDevice, must } from '../store/fakeDevice.ts';
import { type Mishap, ModelEndpoint } from './modelEndpoint.ts';

async function phoneWith(...ns: number[]) {
  const phone = fakeDevice();
  const store = phone.tab();
  for (const n of ns) {
    must(await store.saveDraft(draftOf(n)));
    must(await store.finishDraft(envelopeOf(n)));
  }
  return { phone, store, endpoint: new ModelEndpoint() };
}

const deps = (store: Store, endpoint: ModelEndpoint, signal = new AbortController().signal) => ({
  store: queueOf(store),
  fetch: endpoint.fetch,
  today: () => '2026-11-22',
  pause: async () => undefined,
  signal,
});
const drain = (store: Store, endpoint: ModelEndpoint): Promise<Drained> => drainOutbox(deps(store, endpoint));

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);

describe('a pass over the queue', () => {
  it('sends everything, oldest first, in batches of 25', async () => {
    const { store, endpoint } = await phoneWith(...range(1, 60));
    expect(await drain(store, endpoint)).toEqual({ kind: 'done' });
    expect(endpoint.requests.map(({ envelopes }) => envelopes)).toEqual([25, 25, 10]);
    expect(endpoint.stored.map(({ id }) => id)).toEqual(range(1, 60).map(idOf));
    expect(must(await store.waiting()).toSend).toBe(0);
  });

  it('asks nothing of the network when nothing waits', async () => {
    const { store, endpoint } = await phoneWith();
    expect(await drain(store, endpoint)).toEqual({ kind: 'done' });
    expect(endpoint.requests).toEqual([]);
  });

  it.each<[Mishap, Drained]>([
    ['no-network', { kind: 'offline' }],
    ['reply-lost', { kind: 'offline' }],
    ['reply-cut', { kind: 'try-later' }],
    ['captive-portal', { kind: 'try-later' }],
    ['server-error', { kind: 'try-later' }],
    ['proxy-400', { kind: 'try-later' }],
    ['not-modified', { kind: 'try-later' }],
    ['too-busy', { kind: 'try-later', afterSeconds: 120 }],
    ['says-other', { kind: 'try-later' }],
    ['says-nothing', { kind: 'try-later' }],
  ])('that meets "%s" leaves every row, and the next one brings each over once', async (mishap, drained) => {
    const { store, endpoint } = await phoneWith(1, 2, 3);
    endpoint.mishaps.push(mishap);
    expect(await drain(store, endpoint)).toEqual(drained);
    expect(must(await store.waiting())).toMatchObject({ toSend: 3, refused: 0 });
    expect(await drain(store, endpoint)).toEqual({ kind: 'done' });
    expect(endpoint.stored.map(({ id }) => id)).toEqual([1, 2, 3].map(idOf));
    for (const n of [1, 2, 3]) expect(must(await store.statusOf(idOf(n)))).toBe('received');
  });

  it('keeps the row that a reply forgot, and lets go of the others', async () => {
    const { store, endpoint } = await phoneWith(1, 2);
    endpoint.mishaps.push('says-less');
    expect(await drain(store, endpoint)).toEqual({ kind: 'left' });
    expect(must(await store.statusOf(idOf(1)))).toBe('received');
    expect(must(await store.statusOf(idOf(2)))).toBe('waiting');
    expect(await drain(store, endpoint)).toEqual({ kind: 'done' });
    expect(endpoint.stored).toHaveLength(2);
  });

  it('stops at an endpoint that says nothing of what it was sent, with the rest of the queue unsent', async () => {
    const { store, endpoint } = await phoneWith(...range(1, 30));
    endpoint.mishaps.push('says-nothing');
    await drain(store, endpoint);
    expect(endpoint.requests).toHaveLength(1);
  });

  it('is not held up by an envelope that is refused', async () => {
    const { store, endpoint } = await phoneWith(1, 2, 3);
    endpoint.refused.add(idOf(1));
    expect(await drain(store, endpoint)).toEqual({ kind: 'done' });
    expect(must(await store.waiting())).toMatchObject({ toSend: 0, refused: 1 });
    expect(must(await store.run((db) => rescueFile(db, toBase64url))).file.envelopes).toEqual([envelopeOf(1)]);
    endpoint.refused.clear(); // the partnership has put its key back
    must(await store.run(sendRefusedAgain));
    await drain(store, endpoint);
    expect(endpoint.stored).toHaveLength(3);
  });

  it('finds the one envelope for which the endpoint calls the whole request wrong', async () => {
    const { store, endpoint } = await phoneWith(...range(1, 25));
    endpoint.poison.add(idOf(13));
    expect(await drain(store, endpoint)).toEqual({ kind: 'done' });
    expect(endpoint.stored).toHaveLength(24);
    expect(must(await store.statusOf(idOf(13)))).toBe('refused');
  });

  it('halves a batch that is too large, and waits for the closed connection in between', async () => {
    const { store, endpoint } = await phoneWith(...range(1, 20));
    endpoint.mostBytes = 3000;
    endpoint.closesAfterTooLarge = true;
    const pause = vi.fn(async () => {
      // The wait outlasts the closing: what would have failed is let through, as on a fresh connection.
      await endpoint.fetch('/', {}).catch(() => undefined);
    });
    const signal = new AbortController().signal;
    expect(await drainOutbox({ store: queueOf(store), fetch: endpoint.fetch, today: () => '2026-11-22', pause, signal })).toEqual({
      kind: 'done',
    });
    expect(pause).toHaveBeenCalled();
    expect(endpoint.stored).toHaveLength(20);
  });

  it('stays whole when the connection is closed after a 413 all the same', async () => {
    const { store, endpoint } = await phoneWith(...range(1, 4));
    endpoint.mostBytes = 2000;
    endpoint.closesAfterTooLarge = true;
    expect(await drain(store, endpoint)).toEqual({ kind: 'offline' });
    expect(must(await store.waiting()).toSend).toBe(4);
    endpoint.closesAfterTooLarge = false;
    expect(await drain(store, endpoint)).toEqual({ kind: 'done' });
    expect(endpoint.stored).toHaveLength(4);
  });

  it("condemns an envelope for its size on the endpoint's word alone, not on a proxy's", async () => {
    const { phone, store, endpoint } = await phoneWith(1, 2);
    await phone.put('outbox', { seq: 1, envelope: envelopeOf(1, { bytes: 5000 }) });
    endpoint.mostBytes = 3000;
    endpoint.limitBy = 'proxy';
    expect(await drain(store, endpoint)).toEqual({ kind: 'left' });
    expect(must(await store.waiting())).toMatchObject({ toSend: 1, refused: 0 });
    expect(endpoint.stored.map(({ id }) => id)).toEqual([idOf(2)]); // and it holds up nobody
    endpoint.limitBy = 'endpoint';
    expect(await drain(store, endpoint)).toEqual({ kind: 'done' });
    expect(must(await store.waiting())).toMatchObject({ toSend: 0, refused: 1 });
  });

  it('takes an outcome without an id as the one of the envelope at its place', async () => {
    const { store, endpoint } = await phoneWith(1, 2);
    const fetch = async () =>
      Response.json({
        outcomes: [
          { id: '', outcome: 'refused', refusal: 'malformed' },
          { id: idOf(2), outcome: 'stored' },
        ],
      });
    const signal = new AbortController().signal;
    await drainOutbox({ store: queueOf(store), fetch, today: () => '2026-11-22', pause: async () => undefined, signal });
    expect(must(await store.statusOf(idOf(1)))).toBe('refused');
    expect(must(await store.statusOf(idOf(2)))).toBe('received');
    expect(endpoint.stored).toEqual([]);
  });

  it('tells withdrawals, and an envelope withdrawn before it came is dropped at its receipt', async () => {
    const { store, endpoint } = await phoneWith(1, 2);
    endpoint.hashOfProof = (proof) => (proof === proofOf(1) ? hashOf(1) : hashOf(2));
    endpoint.mishaps.push('reply-lost'); // both are stored, and this phone does not know
    await drain(store, endpoint);
    must(await store.run((db) => takeBack(db, { proof: proofOf(1), receiptHash: hashOf(1) }, '2026-11-22')));
    expect(await drain(store, endpoint)).toEqual({ kind: 'done' });
    expect(endpoint.stored.map(({ id }) => id)).toEqual([idOf(2)]);
    expect(must(await store.statusOf(idOf(1)))).toBe('withdrawn');
    expect(must(await store.waiting())).toEqual({ toSend: 0, refused: 0, toWithdraw: 0 });
  });

  it('keeps a withdrawal until the endpoint has been told', async () => {
    const { store, endpoint } = await phoneWith();
    must(await store.run((db) => takeBack(db, { proof: proofOf(1), receiptHash: hashOf(1) }, '2026-11-22')));
    for (const mishap of ['no-network', 'captive-portal', 'server-error', 'too-busy', 'reply-cut'] as const) {
      endpoint.mishaps.push(mishap);
      expect((await drain(store, endpoint)).kind).not.toBe('done');
      expect(must(await store.waiting()).toWithdraw).toBe(1);
    }
    expect(await drain(store, endpoint)).toEqual({ kind: 'done' });
  });

  it('keeps the rows when this device cannot write down the receipt', async () => {
    const { store, endpoint } = await phoneWith(1);
    const full: Queue = { ...queueOf(store), receive: async () => ({ ok: false, reason: 'full' }) };
    expect(await drainOutbox({ ...deps(store, endpoint), store: full })).toEqual({ kind: 'not-stored' });
    expect(await drain(store, endpoint)).toEqual({ kind: 'done' });
    expect(endpoint.stored).toHaveLength(1);
  });

  it('sends with no cookie and no referrer, and follows no redirect', async () => {
    const { store, endpoint } = await phoneWith(1);
    const fetch = vi.fn(endpoint.fetch);
    const signal = new AbortController().signal;
    await drainOutbox({ store: queueOf(store), fetch, today: () => '2026-11-22', pause: async () => undefined, signal });
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' });
  });
});
