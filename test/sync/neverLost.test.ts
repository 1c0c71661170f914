import fc from 'fast-check';
import { expect, it } from 'vitest';
import { forget } from '../../src/store/forget.ts';
import type { Store } from '../../src/store/openStore.ts';
import { type Queue, queueOf } from '../../src/store/queueOf.ts';
import { sendRefusedAgain } from '../../src/store/sendRefusedAgain.ts';
import { takeBack } from '../../src/store/takeBack.ts';
import { drainOutbox } from '../../src/sync/drainOutbox.ts';
import { draftOf, envelopeOf, hashOf, idOf } from '../store/envelope.ts';
import { type FakeDevice, fakeDevice, must } from '../store/fakeDevice.ts';
import { MISHAPS, type Mishap, ModelEndpoint } from './modelEndpoint.ts';

/** A phone, an endpoint, and what a person was promised so far. */
class World {
  readonly phone: FakeDevice = fakeDevice();
  readonly endpoint = new ModelEndpoint();
  /** By id, the hash of the receipt code that the person was shown. */
  readonly finished = new Map<string, string>();
  readonly takenBack = new Set<string>();
  store: Store = this.phone.tab();
  next = 0;

  /** A response is finished by two impatient tabs at once, or by one. */
  async finish(tabs: number): Promise<void> {
    const n = ++this.next;
    must(await this.store.saveDraft(draftOf(n)));
    const all = await Promise.all(Array.from({ length: tabs }, (_, tab) => this.phone.tab().finishDraft(envelopeOf(n, { tab }))));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    this.finished.set(
      idOf(n),
      hashOf(
        n,
        all.findIndex(({ ok }) => ok),
      ),
    );
  }

  /** The model's proofs are the hashes themselves. */
  async takeBack(n: number): Promise<void> {
    const receiptHash = this.finished.get(idOf(n));
    if (receiptHash === undefined) return;
    must(await this.store.run((db) => takeBack(db, { proof: receiptHash, receiptHash }, '2026-11-22')));
    this.takenBack.add(idOf(n));
  }

  /** What the person still wants the partnership to have. */
  get given(): ReadonlySet<string> {
    return new Set([...this.finished.keys()].filter((id) => !this.takenBack.has(id)));
  }

  async send(...mishaps: (Mishap | undefined)[]): Promise<void> {
    this.endpoint.mishaps.splice(0, Number.POSITIVE_INFINITY, ...mishaps);
    const signal = new AbortController().signal;
    await drainOutbox({
      store: queueOf(this.store),
      fetch: this.endpoint.fetch,
      today: () => '2026-11-22',
      pause: async () => undefined,
      signal,
    });
    this.endpoint.mishaps.length = 0;
  }

  /** The page dies between the request and its reply: the endpoint has it, and nobody here hears. */
  async killedWhileSending(): Promise<void> {
    const dying = this.store;
    const never: Queue = { ...queueOf(dying), receive: async () => ({ ok: false, reason: 'closed' }) };
    const signal = new AbortController().signal;
    await drainOutbox({ store: never, fetch: this.endpoint.fetch, today: () => '2026-11-22', pause: async () => undefined, signal });
    this.killAndReopen();
  }

  killAndReopen(): void {
    this.phone.killConnections();
    this.store = this.phone.tab();
  }

  async check(): Promise<void> {
    must(await this.store.waiting());
    const rows = (await this.phone.rows('outbox')) as { readonly envelope: { readonly id: string } }[];
    const here = rows.map(({ envelope }) => envelope.id);
    const there = this.endpoint.stored.map(({ id }) => id);
    expect(new Set(here).size).toBe(here.length);
    expect(new Set(there).size).toBe(there.length); // never doubled
    expect([...here, ...there]).toEqual(expect.arrayContaining([...this.given])); // never lost
    for (const id of here) expect(this.given).toContain(id); // what was taken back is gone from here at once
    for (const id of this.finished.keys()) {
      const status = must(await this.store.statusOf(id));
      if (status === 'received') expect(there).toContain(id); // never said of what is not there
      if (status === 'withdrawn') expect(there).not.toContain(id); // nor this of what is
      if (this.given.has(id) && status !== 'received') expect(here).toContain(id);
    }
    expect(await this.phone.rows('drafts')).toEqual([]);
  }
}

const step: fc.Arbitrary<(world: World) => Promise<void> | void> = fc.oneof(
  fc.integer({ min: 1, max: 2 }).map((tabs) => Object.assign((world: World) => world.finish(tabs), { toString: () => `finish(${tabs})` })),
  fc
    .array(fc.option(fc.constantFrom(...MISHAPS), { nil: undefined }), { maxLength: 3 })
    .map((mishaps) => Object.assign((world: World) => world.send(...mishaps), { toString: () => `send(${mishaps})` })),
  fc.integer({ min: 1, max: 4 }).map((n) => Object.assign((world: World) => world.takeBack(n), { toString: () => `takeBack(${n})` })),
  fc.constant(Object.assign((world: World) => world.killedWhileSending(), { toString: () => 'killedWhileSending' })),
  fc.constant(Object.assign((world: World) => world.killAndReopen(), { toString: () => 'killAndReopen' })),
  fc.constant(Object.assign((world: World) => world.phone.killConnections(), { toString: () => 'connectionDies' })),
  fc
    .integer({ min: 1, max: 6 })
    .map((n) => Object.assign((world: World) => void world.endpoint.refused.add(idOf(n)), { toString: () => `refuses(${n})` })),
  fc
    .integer({ min: 1, max: 6 })
    .map((n) => Object.assign((world: World) => void world.endpoint.poison.add(idOf(n)), { toString: () => `poison(${n})` })),
  fc.integer({ min: 700, max: 5000 }).map((most) =>
    Object.assign(
      (world: World) => {
        world.endpoint.mostBytes = most;
      },
      { toString: () => `mostBytes(${most})` },
    ),
  ),
  fc.constant(
    Object.assign(async (world: World) => void must(await world.store.run(sendRefusedAgain)), { toString: () => 'sendRefusedAgain' }),
  ),
  fc.constant(
    Object.assign(async (world: World) => void must(await world.store.run((db) => forget(db, 'drafts'))), { toString: () => 'forget' }),
  ),
);

it('every finished response is on the phone or at the endpoint, at every moment, and never twice in either', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const world = new World();
      for (const act of steps) {
        await act(world);
        await world.check();
      }
      // When all is well again, everything that the endpoint does not refuse arrives.
      world.endpoint.refused.clear();
      world.endpoint.poison.clear();
      world.endpoint.mostBytes = 1_000_000;
      must(await world.store.run(sendRefusedAgain));
      await world.send();
      await world.check();
      expect(new Set(world.endpoint.stored.map(({ id }) => id))).toEqual(world.given);
      expect(must(await world.store.waiting())).toEqual({ toSend: 0, refused: 0, toWithdraw: 0 });
    }),
    { numRuns: 300 },
  );
});
