import fc from 'fast-check';
import { expect, it } from 'vitest';
import { beginRecording } from '../../src/store/beginRecording.ts';
import { finishSpokenDraft } from '../../src/store/finishSpokenDraft.ts';
import { forget } from '../../src/store/forget.ts';
import { keepSound } from '../../src/store/keepSound.ts';
import type { Store } from '../../src/store/openStore.ts';
import { type Queue, queueOf } from '../../src/store/queueOf.ts';
import { sendRefusedAgain } from '../../src/store/sendRefusedAgain.ts';
import { takeBack } from '../../src/store/takeBack.ts';
import { drainOutbox } from '../../src/sync/drainOutbox.ts';
import { drainRecordings } from '../../src/sync/drainRecordings.ts';
import { PROVE } from '../prove.ts';
import { draftOf, envelopeOf, hashOf, idOf } from '../store/envelope.ts';
import { type FakeDevice, fakeDevice, must } from '../store/fakeDevice.ts';
import { sealedRecording } from '../store/speak.ts';
import { MISHAPS, type Mishap, ModelEndpoint } from './modelEndpoint.ts';

/** A phone, an endpoint, and what a person was promised so far. */
class World {
  readonly phone: FakeDevice = fakeDevice();
  readonly endpoint = new ModelEndpoint();
  /** By id, the hash of the receipt code that the person was shown. */
  readonly finished = new Map<string, string>();
  readonly takenBack = new Set<string>();
  /** What is spoken to the draft that is open, if one is: of each recording, the chunks that were said to be kept. */
  speaking: { readonly n: number; readonly recordings: Map<string, Uint8Array[]> } | undefined;
  store: Store = this.phone.tab();
  next = 0;

  /** A response is finished by two impatient tabs at once, or by one; each seals what was spoken for itself. */
  async finish(tabs: number): Promise<void> {
    const { n, recordings } = await this.draft();
    this.speaking = undefined;
    const sealings = Array.from({ length: tabs }, (_, tab) =>
      [...recordings].map(([id, chunks]) => sealedRecording(id, [Buffer.concat([Uint8Array.of(tab), ...chunks]), Uint8Array.of(tab)])),
    );
    const all = await Promise.all(
      sealings.map((sealed, tab) => this.phone.tab().run((db) => finishSpokenDraft(db, envelopeOf(n, { tab }), sealed))),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    const first = all.findIndex(({ ok }) => ok);
    this.finished.set(idOf(n), hashOf(n, first));
    this.endpoint.declared.set(idOf(n), sealings[first] ?? []);
  }

  async draft(): Promise<NonNullable<World['speaking']>> {
    if (!this.speaking) {
      const n = ++this.next;
      must(await this.store.saveDraft(draftOf(n)));
      this.speaking = { n, recordings: new Map() };
    }
    return this.speaking;
  }

  /** Each of these many bytes is a chunk. The connection may die under any of them. */
  async speak(chunks: readonly number[], dies: boolean): Promise<void> {
    const { n, recordings } = await this.draft();
    const id = idOf(1000 * n + recordings.size);
    must(await this.store.run((db) => beginRecording(db, { id, draft: idOf(n), question: 'why', type: 'audio/webm' })));
    const kept: Uint8Array[] = [];
    recordings.set(id, kept);
    for (const [at, bytes] of chunks.entries()) {
      const sound = new Uint8Array(bytes).fill(n + at + recordings.size);
      const keeping = this.store.run((db) => keepSound(db, id, at, sound));
      if (dies) this.phone.killConnections();
      must(await keeping);
      kept.push(sound);
    }
  }

  async discard(): Promise<void> {
    if (this.speaking) must(await this.store.discardDraft(idOf(this.speaking.n)));
    this.speaking = undefined;
  }

  async forget(): Promise<void> {
    must(await this.store.run((db) => forget(db, 'drafts')));
    this.speaking = undefined;
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
    await drainRecordings({ store: this.store, fetch: this.endpoint.fetch, advanced: () => undefined, signal });
    this.endpoint.mishaps.length = 0;
  }

  /** The page dies after so many requests about recordings, before it has written down what the last one was answered. */
  async killedWhileUploading(requests: number): Promise<void> {
    const dying = this.store;
    let asked = 0;
    const fetch: typeof globalThis.fetch = async (...request) => {
      if (asked++ >= requests) throw new TypeError('fetch failed');
      return this.endpoint.fetch(...request);
    };
    const run: Store['run'] = async (act) => (asked >= requests ? { ok: false, reason: 'closed' } : dying.run(act));
    await drainRecordings({ store: { run }, fetch, advanced: () => undefined, signal: new AbortController().signal });
    this.killAndReopen();
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
      const has = status === 'received' || status === 'words-received';
      if (has) expect(there).toContain(id); // never said of what is not there
      if (status === 'withdrawn') expect(there).not.toContain(id); // nor this of what is
      if (this.given.has(id) && !has) expect(here).toContain(id);
    }
    await this.checkSpoken();
  }

  private async checkSpoken(): Promise<void> {
    const { phone, endpoint, speaking } = this;
    expect(await phone.rows('drafts')).toHaveLength(speaking ? 1 : 0);
    // What plays is there of the draft that is open, every chunk, and of nothing else.
    const sounds = (await phone.rows('sounds')) as { readonly recording: string; readonly sound: Uint8Array }[];
    const spoken = [...(speaking?.recordings ?? [])].flatMap(([recording, chunks]) => chunks.map((sound) => ({ recording, sound })));
    const written = (all: typeof spoken) => all.map(({ recording, sound }) => `${recording} ${Buffer.from(sound).toString('latin1')}`);
    expect(written(sounds)).toEqual(written(spoken));
    expect(await phone.rows('recordings')).toHaveLength(speaking?.recordings.size ?? 0);
    const uploads = (await phone.rows('uploads')) as { readonly id: string; readonly response: string }[];
    const pieces = (await phone.rows('pieces')) as { readonly recording: string; readonly sealed: Uint8Array }[];
    for (const { response } of uploads) expect(this.given).toContain(response); // what was taken back is gone from here at once
    expect(new Set(pieces.map(({ recording }) => recording))).toEqual(new Set(uploads.map(({ id }) => id)));
    expect(new Set(endpoint.heard.map(({ id }) => id)).size).toBe(endpoint.heard.length); // never doubled
    for (const response of this.given) {
      for (const { id, pieces: whole } of endpoint.declared.get(response) ?? []) {
        const here = pieces.filter(({ recording }) => recording === id).map(({ sealed }) => sealed);
        const there = endpoint.heard.find((each) => each.id === id);
        expect(here.length > 0 || there !== undefined).toBe(true); // never lost
        for (const parts of [...(here.length > 0 ? [here] : []), ...(there ? [[there.bytes]] : [])])
          expect(Buffer.concat(parts).equals(Buffer.concat(whole))).toBe(true); // nor changed
        const status = must(await this.store.statusOf(response));
        if (status === 'received') expect(there).toBeDefined(); // nor said of what is not there
        if (status === 'waiting') expect(here.length).toBeGreaterThan(0); // nor sent before its words
      }
    }
  }
}

const step: fc.Arbitrary<(world: World) => Promise<void> | void> = fc.oneof(
  fc.integer({ min: 1, max: 2 }).map((tabs) => Object.assign((world: World) => world.finish(tabs), { toString: () => `finish(${tabs})` })),
  fc
    .array(fc.option(fc.constantFrom(...MISHAPS), { nil: undefined }), { maxLength: 3 })
    .map((mishaps) => Object.assign((world: World) => world.send(...mishaps), { toString: () => `send(${mishaps})` })),
  fc.integer({ min: 1, max: 4 }).map((n) => Object.assign((world: World) => world.takeBack(n), { toString: () => `takeBack(${n})` })),
  fc.constant(Object.assign((world: World) => world.killedWhileSending(), { toString: () => 'killedWhileSending' })),
  fc
    .integer({ min: 1, max: 6 })
    .map((requests) =>
      Object.assign((world: World) => world.killedWhileUploading(requests), { toString: () => `killedWhileUploading(${requests})` }),
    ),
  fc
    .tuple(fc.array(fc.constantFrom(1, 40, 70_000), { maxLength: 3 }), fc.boolean())
    .map(([chunks, dies]) => Object.assign((world: World) => world.speak(chunks, dies), { toString: () => `speak(${chunks}; ${dies})` })),
  fc.constant(Object.assign((world: World) => world.discard(), { toString: () => 'discard' })),
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
  fc.constant(Object.assign((world: World) => world.forget(), { toString: () => 'forget' })),
);

it('every finished response, and all that was spoken to it, is on the phone or at the endpoint, at every moment, and never twice in either', {
  timeout: PROVE ? 1_800_000 : 120_000,
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
      const spoken = [...world.given].flatMap((id) => world.endpoint.declared.get(id) ?? []);
      expect(new Set(world.endpoint.heard.map(({ id }) => id))).toEqual(new Set(spoken.map(({ id }) => id)));
      expect(must(await world.store.waiting())).toEqual({ toSend: 0, refused: 0, toWithdraw: 0 });
    }),
    { numRuns: PROVE ? 3_000 : 60 },
  );
});
