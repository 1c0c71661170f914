import { describe, expect, it } from 'vitest';
import { rescueFileSchema } from '../../src/contract/rescueFile.ts';
import { toBase64url } from '../../src/sealing/base64url.ts';
import { forget } from '../../src/store/forget.ts';
import { keepSetting, setting } from '../../src/store/keepSetting.ts';
import type { Store } from '../../src/store/openStore.ts';
import { queueOf } from '../../src/store/queueOf.ts';
import { rescueFile } from '../../src/store/rescueFile.ts';
import { sendRefusedAgain } from '../../src/store/sendRefusedAgain.ts';
import { draftOf, envelopeOf, hashOf, idOf } from './envelope.ts';
import { fakeDevice, must } from './fakeDevice.ts';

const DAY = '2026-11-22';
const ALL = { after: 0, most: 50, mostBytes: 1_000_000 };

async function finish(tab: Store, ...ns: number[]): Promise<void> {
  for (const n of ns) {
    must(await tab.saveDraft(draftOf(n)));
    must(await tab.finishDraft(envelopeOf(n)));
  }
}

describe('the outbox', () => {
  it('gives the oldest first, in batches that fit', async () => {
    const tab = fakeDevice().tab();
    await finish(tab, 5, 3, 4);
    const first = must(await queueOf(tab).oldestWaiting({ ...ALL, most: 2 }));
    expect(first.envelopes.map(({ id }) => id)).toEqual([idOf(5), idOf(3)]);
    const next = must(await queueOf(tab).oldestWaiting({ ...ALL, after: first.upTo }));
    expect(next.envelopes.map(({ id }) => id)).toEqual([idOf(4)]);
    const one = JSON.stringify(envelopeOf(5)).length;
    expect(must(await queueOf(tab).oldestWaiting({ ...ALL, mostBytes: 2 * one })).envelopes).toHaveLength(2);
    expect(must(await queueOf(tab).oldestWaiting({ ...ALL, mostBytes: 2 * one - 1 })).envelopes).toHaveLength(1);
    expect(must(await queueOf(tab).oldestWaiting({ ...ALL, mostBytes: 10 })).envelopes).toHaveLength(1); // never stuck
  });

  it.each(['stored', 'already-stored', 'withdrawn'] as const)(
    'lets a row go on "%s", and remembers the receipt by day alone',
    async (outcome) => {
      const phone = fakeDevice();
      const tab = phone.tab();
      await finish(tab, 1, 2);
      must(await queueOf(tab).receive([{ id: idOf(1), outcome }], DAY));
      const state = outcome === 'withdrawn' ? 'withdrawn' : 'received';
      expect(await phone.rows('receipts')).toEqual([{ id: idOf(1), receiptHash: hashOf(1), state, day: DAY }]);
      expect(must(await tab.statusOf(idOf(1)))).toBe(state);
      expect(must(await tab.statusOf(idOf(2)))).toBe('waiting');
    },
  );

  it('changes nothing for a receipt of something else', async () => {
    const phone = fakeDevice();
    const tab = phone.tab();
    await finish(tab, 1);
    must(await queueOf(tab).receive([{ id: idOf(99), outcome: 'stored' }], DAY));
    expect(must(await tab.waiting()).toSend).toBe(1);
    expect(await phone.rows('receipts')).toEqual([]);
  });

  it('keeps what was refused, shows it, steps over it, and puts it in the rescue file', async () => {
    const tab = fakeDevice().tab();
    await finish(tab, 1, 2);
    must(await queueOf(tab).receive([{ id: idOf(1), outcome: 'refused', refusal: 'unknown-key' }], DAY));
    expect(must(await tab.statusOf(idOf(1)))).toBe('refused');
    expect(must(await tab.waiting())).toEqual({ toSend: 1, refused: 1, toWithdraw: 0 });
    expect(must(await queueOf(tab).oldestWaiting(ALL)).envelopes).toEqual([envelopeOf(2)]);
    const { file, damaged } = must(await tab.run((db) => rescueFile(db, toBase64url)));
    expect(rescueFileSchema.parse(file).envelopes).toEqual([envelopeOf(1), envelopeOf(2)]);
    expect(damaged).toBe(0);
    must(await tab.run(sendRefusedAgain));
    expect(must(await queueOf(tab).oldestWaiting(ALL)).envelopes).toEqual([envelopeOf(1), envelopeOf(2)]);
  });

  it('marks a row that it cannot read, keeps it as it is, and goes on with the rest', async () => {
    const phone = fakeDevice();
    const tab = phone.tab();
    await finish(tab, 1, 2);
    const torn = { seq: 1, envelope: { ...envelopeOf(1), coded: 'torn' } };
    await phone.put('outbox', torn);
    expect(must(await queueOf(tab).oldestWaiting(ALL)).envelopes).toEqual([envelopeOf(2)]);
    expect(must(await tab.waiting())).toMatchObject({ toSend: 1, refused: 1 });
    expect(must(await tab.statusOf(idOf(1)))).toBe('refused');
    must(await queueOf(tab).receive([{ id: idOf(1), outcome: 'stored' }], DAY)); // nothing of it was ever sent
    must(await tab.run(sendRefusedAgain));
    expect((await phone.rows('outbox'))[0]).toEqual({ ...torn, refusal: 'damaged' });
    expect(must(await tab.run((db) => rescueFile(db, toBase64url)))).toMatchObject({ file: { envelopes: [envelopeOf(2)] }, damaged: 1 });
  });

  it('counts ten thousand waiting without reading a row', async () => {
    const phone = fakeDevice();
    const tab = phone.tab();
    must(await tab.waiting());
    const [connection] = phone.connections;
    const fill = connection?.transaction('outbox', 'readwrite');
    for (let n = 1; n <= 10_000; n++) fill?.objectStore('outbox').put({ envelope: { id: idOf(n), receiptHash: hashOf(n) } });
    await new Promise((resolve) => fill?.addEventListener('complete', resolve));
    const read: string[] = [];
    const spied = ['get', 'getAll', 'openCursor'] as const;
    const originals = spied.flatMap((name) => [IDBObjectStore, IDBIndex].map((owner) => ({ owner, name, act: owner.prototype[name] })));
    for (const { owner, name, act } of originals) {
      Object.assign(owner.prototype, {
        [name](this: IDBObjectStore & IDBIndex, ...args: []) {
          read.push(name);
          return Reflect.apply(act, this, args);
        },
      });
    }
    try {
      expect(must(await phone.tab().waiting())).toEqual({ toSend: 10_000, refused: 0, toWithdraw: 0 });
    } finally {
      for (const { owner, name, act } of originals) Object.assign(owner.prototype, { [name]: act });
    }
    expect(read).toEqual([]);
  });

  it('tells every tab when what waits changes', async () => {
    const phone = fakeDevice();
    const [one, other] = [phone.tab(), phone.tab()];
    const seen: unknown[] = [];
    let heard = (): void => undefined;
    const change = () =>
      new Promise<void>((resolve) => {
        heard = resolve;
      });
    let changed = change();
    const stop = other.observeWaiting((waiting) => {
      seen.push(waiting.ok ? waiting.value.toSend : waiting.reason);
      heard();
    });
    await changed;
    changed = change();
    await finish(one, 1);
    await changed;
    stop();
    expect(seen[0]).toBe(0);
    expect(seen.at(-1)).toBe(1);
  });
});

describe('forgetting', () => {
  it('clears drafts for the next family and never touches what is still owed', async () => {
    const phone = fakeDevice();
    const tab = phone.tab();
    await finish(tab, 1, 2);
    must(await queueOf(tab).receive([{ id: idOf(2), outcome: 'stored' }], DAY));
    must(await tab.saveDraft(draftOf(3)));
    must(await tab.run((db) => keepSetting(db, 'variant', 'ur')));
    must(await tab.run((db) => forget(db, 'drafts')));
    expect(await phone.rows('drafts')).toEqual([]);
    expect(must(await tab.run((db) => setting(db, 'variant')))).toBe('ur');
    expect(must(await tab.statusOf(idOf(2)))).toBe('received');
    must(await tab.run((db) => forget(db, 'all')));
    expect(must(await tab.run((db) => setting(db, 'variant')))).toBeUndefined();
    expect(must(await tab.statusOf(idOf(2)))).toBe('unknown');
    expect(must(await queueOf(tab).oldestWaiting(ALL)).envelopes).toEqual([envelopeOf(1)]);
  });
});
