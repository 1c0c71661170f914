import type { Store } from '../../store/openStore.ts';
import { pageSurroundings } from '../../sync/pageSurroundings.ts';
import { type SyncState, startSync } from '../../sync/startSync.ts';
import type { Keepings } from './Keepings.ts';
import { registerWorker } from './registerWorker.ts';

export interface Sending {
  readonly sendNow: () => Promise<SyncState>;
  readonly keepLanguage: (tag: string) => Promise<void>;
}

/** What needs the network: the queue, and the service worker that keeps the app itself. */
export function startSending(store: Store, keepings: Keepings): Sending {
  const tell = (state: SyncState) => {
    const offline = state === 'offline' || !navigator.onLine;
    keepings.tell({ sending: state === 'sending' && !offline, network: offline ? 'offline' : 'online' });
  };
  const { sendNow } = startSync(store, pageSurroundings(), tell, new AbortController().signal);
  const worker = registerWorker((use) => keepings.tell({ update: { use } }));
  return {
    sendNow,
    async keepLanguage(tag) {
      if (await worker.keepLanguage(tag)) keepings.tell({ startsOffline: true });
    },
  };
}
