import { getEventListeners } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { finishSpokenDraft } from '../../src/store/finishSpokenDraft.ts';
import { contentKept, keepContent } from '../../src/store/keepContent.ts';
import type { Store } from '../../src/store/openStore.ts';
import { takeBack } from '../../src/store/takeBack.ts';
import { type Surroundings, type SyncState, startSync } from '../../src/sync/startSync.ts';
import { draftOf, envelopeOf, hashOf, idOf, proofOf } from '../store/envelope.ts';
import { fakeDevice, must } from '../store/fakeDevice.ts';
import { fakeLocks } from '../store/fakeLocks.ts';
import { sealedRecording } from '../store/speak.ts';
import { ModelEndpoint } from './modelEndpoint.ts';

/** Timers that run when the test says so. */
class Timers {
  readonly set = new Map<object, { readonly run: () => void; readonly milliseconds: number }>();
  readonly start = (run: () => void, milliseconds: number): (() => void) => {
    const key = {};
    this.set.set(key, { run, milliseconds });
    return () => this.set.delete(key);
  };
  get waits(): number[] {
    return [...this.set.values()].map(({ milliseconds }) => milliseconds);
  }
  fire(): void {
    for (const [key, { run }] of [...this.set]) {
      this.set.delete(key);
      run();
    }
  }
}

async function page({
  store,
  endpoint = new ModelEndpoint(),
  locks,
}: {
  store?: Store;
  endpoint?: ModelEndpoint;
  locks?: LockManager;
} = {}) {
  const kept = store ?? fakeDevice().tab();
  const timers = new Timers();
  const states: SyncState[] = [];
  const stop = new AbortController();
  const wakes: (() => void)[] = [];
  let wokenLater = 0;
  const around: Surroundings = {
    fetch: endpoint.fetch,
    timer: timers.start,
    chance: () => 1,
    today: () => '2026-11-22',
    locks,
    onWake: (wake) => {
      wakes.push(wake);
      return () => wakes.splice(0);
    },
    wakeLater: () => {
      wokenLater++;
    },
  };
  const start = () => startSync(kept, around, (state) => states.push(state), stop.signal);
  return { store: kept, endpoint, timers, states, stop, wakes, around, start, wokenLater: () => wokenLater };
}

async function finish(store: Store, n: number): Promise<void> {
  must(await store.saveDraft(draftOf(n)));
  must(await store.finishDraft(envelopeOf(n)));
}

describe('the queue of a page', () => {
  it('goes at start, and says what it does', async () => {
    const at = await page();
    await finish(at.store, 1);
    expect(await at.start().sendNow()).toBe('idle');
    expect(at.states).toEqual(['sending', 'idle']);
    expect(at.endpoint.stored).toHaveLength(1);
    expect(at.timers.waits).toEqual([]);
  });

  it('says nothing of sending when nothing waits', async () => {
    const at = await page();
    await at.start().sendNow();
    expect(at.states).toEqual(['idle']);
  });

  it('comes back by itself without a network, more and more rarely, and asks to be woken', async () => {
    const at = await page();
    await finish(at.store, 1);
    at.endpoint.mishaps.push('no-network', 'no-network', 'no-network', 'no-network');
    const sync = at.start();
    expect(await sync.sendNow()).toBe('offline');
    expect(at.timers.waits).toEqual([4000]);
    at.timers.fire();
    expect(await sync.sendNow()).toBe('offline');
    expect(at.timers.waits).toEqual([8000]);
    expect(at.wokenLater()).toBe(2);
    at.endpoint.mishaps.length = 0;
    at.timers.fire();
    expect(await sync.sendNow()).toBe('idle');
    expect(at.timers.waits).toEqual([]);
    expect(at.endpoint.stored).toHaveLength(1);
  });

  it('waits as long as a busy endpoint asks', async () => {
    const at = await page();
    await finish(at.store, 1);
    at.endpoint.mishaps.push(...(['too-busy', 'too-busy'] as const));
    const sync = at.start();
    expect(await sync.sendNow()).toBe('waiting');
    expect(at.timers.waits).toEqual([120_000]);
  });

  it('goes when the page is seen again or the network is back, whatever the timer says', async () => {
    const at = await page();
    await finish(at.store, 1);
    at.endpoint.mishaps.push('no-network', 'no-network');
    const sync = at.start();
    await sync.sendNow();
    at.endpoint.mishaps.length = 0;
    for (const wake of at.wakes) wake();
    expect(await sync.sendNow()).toBe('idle');
    expect(at.timers.waits).toEqual([]);
  });

  it('takes along what is finished while it is sending', async () => {
    const at = await page();
    await finish(at.store, 1);
    const sync = at.start();
    const first = sync.sendNow();
    await finish(at.store, 2);
    await Promise.all([first, sync.sendNow()]);
    expect(at.endpoint.stored.map(({ id }) => id)).toEqual([1, 2].map(idOf));
  });

  it('sends what was taken back offline', async () => {
    const at = await page();
    must(await at.store.run((db) => takeBack(db, { proof: proofOf(1), receiptHash: hashOf(1) }, '2026-11-22')));
    expect(await at.start().sendNow()).toBe('idle');
    expect(at.states).toEqual(['sending', 'idle']);
    expect(must(await at.store.waiting()).toWithdraw).toBe(0);
  });

  it('leaves the sending to one tab at a time', async () => {
    const phone = fakeDevice();
    const locks = fakeLocks();
    const endpoint = new ModelEndpoint();
    const [one, other] = await Promise.all([page({ store: phone.tab(), endpoint, locks }), page({ store: phone.tab(), endpoint, locks })]);
    await finish(one.store, 1);
    const ends = await Promise.all([one.start().sendNow(), other.start().sendNow()]);
    expect(ends).toContain('idle');
    expect(ends).toContain('waiting');
    expect(endpoint.requests).toHaveLength(1);
  });

  it('asks again soon, however often another tab was at it', async () => {
    const locks = fakeLocks();
    const at = await page({ locks });
    await finish(at.store, 1);
    let end = () => {};
    void locks.request('heard-outbox', {}, () => new Promise<void>((resolve) => (end = resolve)));
    const sync = at.start();
    for (let time = 0; time < 5; time += 1) {
      expect(await sync.sendNow()).toBe('waiting');
      expect(at.timers.waits).toEqual([4000]);
    }
    end();
    await vi.waitFor(async () => expect(await sync.sendNow()).toBe('idle'));
    expect(at.endpoint.stored).toHaveLength(1);
  });

  it('holds up no other page when it is left while it sends, and sends again when it is come back to', async () => {
    const phone = fakeDevice();
    const locks = fakeLocks();
    const endpoint = new ModelEndpoint();
    const [left, next] = await Promise.all([page({ store: phone.tab(), endpoint, locks }), page({ store: phone.tab(), endpoint, locks })]);
    await finish(left.store, 1);
    let asked = () => {};
    const sending = new Promise<void>((resolve) => {
      asked = resolve;
    });
    // A browser may keep it alive without letting it run: nothing ever comes of what it was doing.
    const never: typeof fetch = () => {
      asked();
      return new Promise(() => {});
    };
    startSync(left.store, { ...left.around, fetch: never }, () => undefined, left.stop.signal);
    await sending;
    left.stop.abort();
    expect(await next.start().sendNow()).toBe('idle');
    expect(endpoint.stored.map(({ id }) => id)).toEqual([idOf(1)]);

    await finish(left.store, 2);
    expect(await startSync(left.store, left.around, () => undefined, new AbortController().signal).sendNow()).toBe('idle');
    expect(endpoint.stored.map(({ id }) => id)).toEqual([1, 2].map(idOf));
  });

  it('leaves nothing of a try behind, however long the page lives', async () => {
    const at = await page({ locks: fakeLocks() });
    const sync = at.start();
    await sync.sendNow();
    const before = getEventListeners(at.stop.signal, 'abort').length;
    for (let n = 1; n <= 5; n += 1) {
      await finish(at.store, n);
      expect(await sync.sendNow()).toBe('idle');
    }
    expect(getEventListeners(at.stop.signal, 'abort')).toHaveLength(before);
  });

  it('gives up a request that hangs, and keeps its rows', async () => {
    const at = await page();
    await finish(at.store, 1);
    const hangs: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))));
    const states: SyncState[] = [];
    const ended = new Promise<void>((resolve) => {
      startSync(
        at.store,
        { ...at.around, fetch: hangs },
        (state) => {
          states.push(state);
          if (state === 'offline') resolve();
        },
        at.stop.signal,
      );
    });
    const limits = () => at.timers.waits.filter((wait) => wait === 90_000);
    await vi.waitFor(() => expect(limits()).toHaveLength(2)); // the envelope and the content are both on their way
    at.timers.fire();
    await ended;
    expect(states).toEqual(['sending', 'offline']);
    expect(must(await at.store.waiting()).toSend).toBe(1);
  });

  it('stops when told to: no timer, no listener, no word, and the row stays', async () => {
    const at = await page();
    await finish(at.store, 1);
    const sync = at.start();
    at.stop.abort();
    await sync.sendNow();
    expect(at.timers.waits).toEqual([]);
    expect(at.wakes).toEqual([]);
  });
});

describe('what was spoken', () => {
  const LONG = 3 * 65_536;

  /** The n-th response, spoken: its recording is the n-th of a hundred. */
  async function finishSpoken(store: Store, endpoint: ModelEndpoint, n: number, bytes = 100): Promise<void> {
    const recording = sealedRecording(idOf(100 + n), [new Uint8Array(bytes).fill(n)]);
    endpoint.declared.set(idOf(n), [recording]);
    must(await store.saveDraft(draftOf(n)));
    must(await store.run((db) => finishSpokenDraft(db, envelopeOf(n), [recording])));
  }
  const heard = ({ heard }: ModelEndpoint) => heard.map(({ id }) => id);

  it('goes after the words, in the same try, and until then is said to be sent', async () => {
    const at = await page();
    await finishSpoken(at.store, at.endpoint, 1);
    await finishSpoken(at.store, at.endpoint, 2);
    expect(await at.start().sendNow()).toBe('idle');
    expect(at.states).toEqual(['sending', 'idle']);
    expect(heard(at.endpoint)).toEqual([101, 102].map(idOf));
    expect(must(await at.store.waiting()).toSend).toBe(0);
  });

  it('does not go before its words, whatever keeps them', async () => {
    const at = await page();
    await finishSpoken(at.store, at.endpoint, 1);
    at.endpoint.refused.add(idOf(1));
    expect(await at.start().sendNow()).toBe('idle');
    expect(heard(at.endpoint)).toEqual([]);
    expect(must(await at.store.waiting())).toEqual({ toSend: 0, refused: 1, toWithdraw: 0 });
  });

  it('gives way to words that are finished meanwhile, and goes on behind them', async () => {
    const at = await page();
    await finishSpoken(at.store, at.endpoint, 1, LONG);
    const order: string[] = [];
    let sync: ReturnType<typeof startSync> | undefined;
    const fetch: typeof globalThis.fetch = async (path, init) => {
      const answer = await at.endpoint.fetch(path, init);
      order.push(init?.method === 'POST' ? String(path) : String(init?.method));
      // In the middle of the recording somebody finishes another survey.
      if (init?.method === 'PATCH' && order.filter((each) => each === 'PATCH').length === 1) {
        await finish(at.store, 2);
        void sync?.sendNow();
      }
      return answer;
    };
    sync = startSync(at.store, { ...at.around, fetch }, () => undefined, at.stop.signal);
    expect(await sync.sendNow()).toBe('idle');
    const words = order.lastIndexOf('/api/responses');
    expect(order.slice(0, words)).toContain('PATCH');
    expect(order.slice(words)).toContain('PATCH');
    expect(heard(at.endpoint)).toEqual([idOf(101)]);
    expect(at.endpoint.stored.map(({ id }) => id)).toEqual([1, 2].map(idOf));
  });

  it('comes back soon for as long as it gets further each time', async () => {
    const at = await page();
    await finishSpoken(at.store, at.endpoint, 1, LONG);
    let broken = true;
    const fetch: typeof globalThis.fetch = async (path, init) => {
      if (broken && init?.method === 'PATCH' && Number(new Headers(init.headers).get('upload-offset')) >= 65_536)
        throw new TypeError('network changed');
      return at.endpoint.fetch(path, init);
    };
    const sync = startSync(at.store, { ...at.around, fetch }, () => undefined, at.stop.signal);
    expect(await sync.sendNow()).toBe('waiting');
    expect(at.timers.waits.filter((wait) => wait !== 90_000)).toEqual([4000]);
    expect(await sync.sendNow()).toBe('waiting'); // got no further
    expect(at.timers.waits.filter((wait) => wait !== 90_000)).toEqual([8000]);
    broken = false;
    expect(await sync.sendNow()).toBe('idle');
    expect(heard(at.endpoint)).toEqual([idOf(101)]);
  });

  it('comes back soon although each request breaks on its way, when a part of it has arrived', async () => {
    const at = await page();
    await finishSpoken(at.store, at.endpoint, 1, LONG);
    let broken = true;
    const fetch: typeof globalThis.fetch = (path, init) => {
      at.endpoint.mishaps.splice(0, 1, broken && init?.method === 'PATCH' ? 'breaks-off' : undefined);
      return at.endpoint.fetch(path, init);
    };
    const sync = startSync(at.store, { ...at.around, fetch }, () => undefined, at.stop.signal);
    for (let tries = 0; tries < 5; tries++) {
      expect(await sync.sendNow()).toBe('waiting');
      expect(at.timers.waits.filter((wait) => wait !== 90_000)).toEqual([4000]);
    }
    broken = false;
    expect(await sync.sendNow()).toBe('idle');
    expect(heard(at.endpoint)).toEqual([idOf(101)]);
  });

  it('comes back soon again when the endpoint has thrown away what was changed on its way', async () => {
    const at = await page();
    await finishSpoken(at.store, at.endpoint, 1, LONG);
    let mishap: 'breaks-off' | 'bytes-changed' | undefined = 'bytes-changed';
    const fetch: typeof globalThis.fetch = (path, init) => {
      at.endpoint.mishaps.splice(0, 1, init?.method === 'PATCH' ? mishap : undefined);
      return at.endpoint.fetch(path, init);
    };
    const sync = startSync(at.store, { ...at.around, fetch }, () => undefined, at.stop.signal);
    expect(await sync.sendNow()).toBe('waiting');
    mishap = 'breaks-off';
    for (let tries = 0; tries < 5; tries++) {
      expect(await sync.sendNow()).toBe('waiting');
      // The first of them cannot know yet what arrives.
      const soon = tries === 0 ? 8000 : 4000;
      expect(at.timers.waits.filter((wait) => wait !== 90_000)).toEqual([soon]);
    }
    mishap = undefined;
    expect(await sync.sendNow()).toBe('idle');
    expect(heard(at.endpoint)).toEqual([idOf(101)]);
  });

  it('is sent by one tab at a time, which holds up no other tab’s words', async () => {
    const phone = fakeDevice();
    const locks = fakeLocks();
    const endpoint = new ModelEndpoint();
    const [one, other] = await Promise.all([page({ store: phone.tab(), endpoint, locks }), page({ store: phone.tab(), endpoint, locks })]);
    await finishSpoken(one.store, endpoint, 1, LONG);
    const patches: number[] = [];
    let beside: Promise<SyncState> | undefined;
    const fetch: typeof globalThis.fetch = async (path, init) => {
      if (init?.method === 'PATCH') patches.push(Number(new Headers(init.headers).get('upload-offset')));
      if (init?.method === 'PATCH' && !beside) {
        await finish(other.store, 2);
        beside = other.start().sendNow();
        expect(await beside).toBe('waiting');
        expect(endpoint.stored.map(({ id }) => id)).toEqual([1, 2].map(idOf));
      }
      return endpoint.fetch(path, init);
    };
    expect(await startSync(one.store, { ...one.around, fetch }, () => undefined, one.stop.signal).sendNow()).toBe('idle');
    expect(heard(endpoint)).toEqual([idOf(101)]);
    expect(new Set(patches).size).toBe(patches.length); // no byte twice
  });

  it('stays, and stops going, when the page is left', async () => {
    const at = await page();
    await finishSpoken(at.store, at.endpoint, 1, LONG);
    const fetch: typeof globalThis.fetch = async (path, init) => {
      const answer = await at.endpoint.fetch(path, init);
      if (init?.method === 'PATCH') at.stop.abort();
      return answer;
    };
    await startSync(at.store, { ...at.around, fetch }, () => undefined, at.stop.signal).sendNow();
    expect(heard(at.endpoint)).toEqual([]);
    expect(must(await at.store.waiting()).toSend).toBe(1);
    expect(at.timers.waits).toEqual([]);
  });
});

describe('the content', () => {
  const content = { key: { id: 'bury-1', publicKey: 'k'.repeat(87) }, surveys: [{ id: 'parent-experience', version: 1 }] };
  const contentFrom =
    (asked: (string | null)[], answer: () => Response): typeof fetch =>
    async (input, init) => {
      if (String(input) !== '/api/content') throw new TypeError('fetch failed');
      asked.push(new Headers(init?.headers).get('if-none-match'));
      return answer();
    };

  it('is fetched once, and then asked for by its ETag', async () => {
    const at = await page();
    const asked: (string | null)[] = [];
    let answer = () => Response.json(content, { headers: { etag: '"7"' } });
    const sync = startSync(at.store, { ...at.around, fetch: contentFrom(asked, () => answer()) }, () => undefined, at.stop.signal);
    expect(await sync.refreshContent()).toBe('refreshed');
    answer = () => new Response(null, { status: 304 });
    expect(await sync.refreshContent()).toBe('unchanged');
    expect(asked.at(-1)).toBe('"7"');
    expect(must(await at.store.run(contentKept))).toEqual({ content, etag: '"7"' });
  });

  it.each([
    ['a captive portal', () => new Response('<!doctype html>', { status: 200 })],
    ['an error', () => new Response('', { status: 503 })],
    ['another shape', () => Response.json({ key: 'no' })],
  ])('that was kept outlives %s', async (_, answer) => {
    const at = await page();
    must(await at.store.run((db) => keepContent(db, { content, etag: '"7"' })));
    const sync = startSync(at.store, { ...at.around, fetch: contentFrom([], answer) }, () => undefined, at.stop.signal);
    expect(await sync.refreshContent()).toBe('try-later');
    expect(must(await at.store.run(contentKept))?.content).toEqual(content);
  });
});
