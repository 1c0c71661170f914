import type { DBCore, Dexie } from 'dexie';

/**
 * WebKit keeps a page that is left alive, and with it the transactions that it was in: whatever another page asks of the same tables then
 * waits until this one is come back to or thrown away. So a page that is left ends them. What has been asked for to its end (`saveDraft`)
 * is carried out all the same; every other act is one that can be done again, and is, when the page is come back to (`retryOnClosed`).
 */
export function abortWhenLeft(db: Dexie): void {
  const running = new Set<IDBTransaction>();
  db.use({
    stack: 'dbcore',
    create: (core: DBCore) => ({
      ...core,
      transaction(...asked) {
        const begun = core.transaction(...asked) as IDBTransaction;
        running.add(begun);
        for (const end of ['complete', 'abort']) begun.addEventListener(end, () => running.delete(begun));
        return begun;
      },
    }),
  });
  globalThis.addEventListener?.('pagehide', ({ persisted }) => {
    if (!persisted) return;
    for (const each of running) {
      try {
        each.abort();
      } catch {
        // It is at its end already.
      }
    }
  });
}
