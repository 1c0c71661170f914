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
  let reading = '';
  return {
    sendNow,
    async keepLanguage(tag) {
      reading = tag;
      // Not of a language that is still on its way.
      keepings.tell({ startsOffline: false });
      const startsOffline = await worker.keepLanguage(tag);
      if (tag === reading) keepings.tell({ startsOffline });
    },
  };
}
