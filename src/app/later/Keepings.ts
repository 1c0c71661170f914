import type { Store } from '../../store/openStore.ts';
import type { Keeping } from '../keeper.ts';

/** Gathers where the answers are from those who know (store, sync, browser) and tells those who show it. */
export class Keepings {
  #now: Keeping = {
    storage: 'kept',
    network: navigator.onLine ? 'online' : 'offline',
    startsOffline: false,
    waiting: 0,
    refused: 0,
    sending: false,
  };
  readonly #watches = new Set<(keeping: Keeping) => void>();

  constructor(store: Store) {
    store.observeWaiting((waiting) => {
      if (waiting.ok) this.tell({ waiting: waiting.value.toSend, refused: waiting.value.refused });
    });
    addEventListener('offline', () => this.tell({ network: 'offline' }));
    addEventListener('online', () => this.tell({ network: 'online' }));
  }

  tell(news: Partial<Keeping>): void {
    this.#now = { ...this.#now, ...news };
    for (const watch of this.#watches) watch(this.#now);
  }

  /** Calls back now and at every change, until the returned function is called. */
  observe(watch: (keeping: Keeping) => void): () => void {
    this.#watches.add(watch);
    watch(this.#now);
    return () => this.#watches.delete(watch);
  }
}
