import type { Envelope } from '../../../src/contract/envelope.ts';
import type { Draft } from '../../../src/domain/response/response.ts';
import { openStore } from '../../../src/store/openStore.ts';

/*
 * Runs in a page of the built site and saves finished responses with the app's own store, and with IndexedDB alone.
 */
declare global {
  interface Window {
    benchSaving: {
      /** Milliseconds for finishing so many drafts, one after the other. The drafts were saved before, as answers are. */
      finishAll(envelopes: readonly Envelope[], draft: Draft): Promise<number>;
      /** Milliseconds for putting the same envelopes one by one, each put waiting for the disk. */
      putAll(envelopes: readonly Envelope[]): Promise<number>;
      /** Fills the app's own outbox. */
      fill(envelopes: readonly Envelope[]): Promise<void>;
    };
  }
}

window.benchSaving = {
  async finishAll(envelopes, draft) {
    const store = openStore({ name: 'bench-store' });
    for (const { id } of envelopes) await store.saveDraft({ ...draft, id });
    const start = performance.now();
    for (const envelope of envelopes) {
      const finished = await store.finishDraft(envelope);
      if (!finished.ok) throw new Error(`not finished: ${finished.reason}`);
    }
    const ms = performance.now() - start;
    store.close();
    return ms;
  },

  async putAll(envelopes) {
    const db = await open('bench-raw', (fresh) => fresh.createObjectStore('outbox', { autoIncrement: true }));
    const start = performance.now();
    for (const envelope of envelopes) await put(db, [{ envelope }]);
    const ms = performance.now() - start;
    db.close();
    return ms;
  },

  async fill(envelopes) {
    const db = await open('heard');
    await put(
      db,
      envelopes.map((envelope) => ({ envelope })),
    );
    db.close();
  },
};

function open(name: string, upgrade?: (db: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => upgrade?.(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function put(db: IDBDatabase, rows: readonly unknown[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction('outbox', 'readwrite', { durability: 'strict' });
    for (const row of rows) transaction.objectStore('outbox').put(row);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
