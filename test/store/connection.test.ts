import { forceCloseDatabase } from 'fake-indexeddb';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { queueOf } from '../../src/store/queueOf.ts';
import { failureOf } from '../../src/store/storeFailure.ts';
import { draftOf, envelopeOf, idOf } from './envelope.ts';
import { done, fakeDevice, must } from './fakeDevice.ts';

/** Makes the next writes of this engine fail as a browser would. */
function failWrites(name: string, times: number, before = (): void => undefined) {
  const put = IDBObjectStore.prototype.put;
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (times-- > 0) {
      before();
      throw new DOMException('from the browser', name);
    }
    return Reflect.apply(put, this, args);
  });
}

describe('when the browser closes the connection under us', () => {
  it('saves on a new one, though nobody was told that the old one is dead', async () => {
    const phone = fakeDevice();
    const tab = phone.tab();
    must(await tab.saveDraft(draftOf(1)));
    phone.killConnections();
    must(await tab.finishDraft(envelopeOf(1)));
    expect(await phone.rows('outbox')).toHaveLength(1);
    expect(await phone.rows('drafts')).toEqual([]);
  });

  it('does so again and again, for as long as the page lives', async () => {
    const phone = fakeDevice();
    const tab = phone.tab();
    for (let n = 1; n <= 10; n++) {
      phone.killConnections();
      must(await tab.saveDraft(draftOf(n)));
    }
    expect(await phone.rows('drafts')).toHaveLength(10);
  });

  it('saves all that was under way at that moment', async () => {
    const phone = fakeDevice();
    const tab = phone.tab();
    must(await tab.waiting());
    phone.killConnections();
    const saved = await Promise.all([1, 2, 3, 4, 5].map((n) => tab.saveDraft(draftOf(n))));
    expect(saved.every(({ ok }) => ok)).toBe(true);
    expect(await phone.rows('drafts')).toHaveLength(5);
  });

  it('saves when told so by a close event', async () => {
    const phone = fakeDevice();
    const tab = phone.tab();
    must(await tab.waiting());
    for (const connection of phone.connections) forceCloseDatabase(connection as never);
    must(await tab.saveDraft(draftOf(1)));
    expect(must(await tab.draftFor('parent-experience')).draft).toEqual(draftOf(1));
  });

  it.each(['UnknownError', 'InvalidStateError', 'AbortError'])(
    'saves when a write in the middle of the transaction dies with %s',
    async (name) => {
      const phone = fakeDevice();
      const tab = phone.tab();
      must(await tab.waiting());
      const put = failWrites(name, 1, phone.killConnections);
      try {
        must(await tab.saveDraft(draftOf(1)));
      } finally {
        put.mockRestore();
      }
      expect(await phone.rows('drafts')).toEqual([draftOf(1)]);
    },
  );

  it('saves when the new connection dies as well, as it can while a phone wakes up', async () => {
    const phone = fakeDevice();
    const tab = phone.tab();
    must(await tab.waiting());
    const put = failWrites('UnknownError', 2, phone.killConnections);
    try {
      must(await tab.saveDraft(draftOf(1)));
    } finally {
      put.mockRestore();
    }
    expect(await phone.rows('drafts')).toEqual([draftOf(1)]);
  });

  it('finishes once when the commit was made and its answer lost', async () => {
    const phone = fakeDevice();
    const [tab, sibling] = [phone.tab(), phone.tab()];
    must(await tab.saveDraft(draftOf(1)));
    // Stands for the first try, whose commit reached the disk: the retry must find its own envelope and call it done.
    must(await sibling.finishDraft(envelopeOf(1)));
    phone.killConnections();
    expect(await tab.finishDraft(envelopeOf(1))).toEqual({ ok: true, value: undefined });
    expect(await phone.rows('outbox')).toHaveLength(1);
  });

  it('says "closed" when opening again does not help, and loses nothing that stood there', async () => {
    const phone = fakeDevice();
    const tab = phone.tab();
    must(await tab.saveDraft(draftOf(1)));
    const put = failWrites('AbortError', 9);
    try {
      expect(await tab.saveDraft({ ...draftOf(1), at: 'q2' })).toEqual({ ok: false, reason: 'closed' });
    } finally {
      put.mockRestore();
    }
    expect(must(await tab.draftFor('parent-experience')).draft).toEqual(draftOf(1));
  });
});

describe('when the device cannot keep more', () => {
  it('says "full" and leaves draft and outbox as they were', async () => {
    const phone = fakeDevice();
    const tab = phone.tab();
    must(await tab.saveDraft(draftOf(1)));
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const put = failWrites('QuotaExceededError', 9);
    try {
      expect(await tab.finishDraft(envelopeOf(1))).toEqual({ ok: false, reason: 'full' });
      expect(await tab.saveDraft({ ...draftOf(1), at: 'q2' })).toEqual({ ok: false, reason: 'full' });
    } finally {
      add.mockRestore();
      put.mockRestore();
    }
    expect(await phone.rows('outbox')).toEqual([]);
    expect(await phone.rows('drafts')).toEqual([draftOf(1)]);
  });

  it('finds the lack of space inside an aborted transaction', () => {
    const aborted = Object.assign(new Error('aborted'), { name: 'AbortError', inner: new DOMException('no room', 'QuotaExceededError') });
    expect(failureOf(aborted)).toBe('full');
  });

  it('lets a bug through', () => {
    expect(() => failureOf(new TypeError('not a function'))).toThrow(TypeError);
  });
});

describe('when there is no storage at all', () => {
  const refusing = (error: DOMException): IDBFactory =>
    Object.assign(Object.create(indexedDB), {
      open: () => {
        throw error;
      },
    });

  it.each(['SecurityError', 'InvalidStateError'])('says "denied" when opening fails with %s', async (name) => {
    const tab = fakeDevice().tab({ indexedDB: refusing(new DOMException('not here', name)) });
    expect(await tab.saveDraft(draftOf(1))).toEqual({ ok: false, reason: 'denied' });
    expect(await tab.probeStorage()).toEqual({ ok: false, reason: 'denied' });
  });
});

describe('a newer version in another tab', () => {
  it('closes this page for good, says so, and does not stand in the way', async () => {
    const phone = fakeDevice();
    const superseded = vi.fn();
    const tab = phone.tab({ superseded });
    must(await tab.saveDraft(draftOf(1)));
    const upgraded = await done(indexedDB.open(phone.name, 990));
    upgraded.close();
    expect(superseded).toHaveBeenCalledOnce();
    expect(await tab.saveDraft(draftOf(1))).toEqual({ ok: false, reason: 'superseded' });
  });

  it('is not what clearing the site data is: the page goes on with an empty store', async () => {
    const phone = fakeDevice();
    const superseded = vi.fn();
    const tab = phone.tab({ superseded });
    must(await tab.saveDraft(draftOf(1)));
    await done(indexedDB.deleteDatabase(phone.name));
    expect(superseded).not.toHaveBeenCalled();
    expect(await tab.finishDraft(envelopeOf(1))).toEqual({ ok: false, reason: 'no-draft' });
    // Nothing may be sent that the person was told is not finished.
    expect(must(await tab.waiting())).toEqual({ toSend: 0, refused: 0, toWithdraw: 0 });
    must(await tab.saveDraft(draftOf(1)));
    must(await tab.finishDraft(envelopeOf(1)));
    expect(must(await tab.statusOf(idOf(1)))).toBe('waiting');
  });
});

it('asks for strict durability in every transaction that writes', async () => {
  const phone = fakeDevice();
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  try {
    const tab = phone.tab();
    must(await tab.saveDraft(draftOf(1)));
    must(await tab.finishDraft(envelopeOf(1)));
    must(await queueOf(tab).receive([{ id: idOf(1), outcome: 'stored' }], '2026-11-22'));
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.length).toBeGreaterThanOrEqual(3);
    for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
  } finally {
    transaction.mockRestore();
  }
});

describe('when the browser keeps a page that is left alive, with what it was about', () => {
  /** The pages of this phone, and how one is left. */
  function page() {
    const events = new EventTarget();
    vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    return { leave: (persisted: boolean) => events.dispatchEvent(Object.assign(new Event('pagehide'), { persisted })) };
  }

  it('holds up no other page, and does it again when it is come back to', async () => {
    const { leave } = page();
    const phone = fakeDevice();
    const one = phone.tab();
    let tries = 0;
    let hasBegun = (): void => undefined;
    const begun = new Promise<void>((resolve) => {
      hasBegun = resolve;
    });
    const act = one.run((db) =>
      db.transaction('rw', db.drafts, db.settings, async () => {
        tries += 1;
        // The first try never comes to its end, as in a page that does not run any more.
        while (tries === 1) {
          await db.settings.get('probe');
          hasBegun();
        }
        return { ok: true, value: tries };
      }),
    );
    await begun;
    leave(true);
    must(await phone.tab().saveDraft(draftOf(1)));
    expect(must(await act)).toBe(2);
  });

  it('keeps an answer given just before', async () => {
    const { leave } = page();
    const phone = fakeDevice();
    const tab = phone.tab();
    must(await tab.waiting());
    const begun = vi.spyOn(IDBTransaction.prototype, 'commit');
    onTestFinished(() => begun.mockRestore());
    const saved = tab.saveDraft(draftOf(1));
    await vi.waitFor(() => expect(begun).toHaveBeenCalled(), { interval: 1 });
    leave(true);
    must(await saved);
    expect(await phone.rows('drafts')).toHaveLength(1);
    expect(begun).toHaveBeenCalledOnce();
  });
});
