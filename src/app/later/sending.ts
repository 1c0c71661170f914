import { forgetOrphans } from '../../store/forgetOrphans.ts';
import type { Store } from '../../store/openStore.ts';
import { pageSurroundings } from '../../sync/pageSurroundings.ts';
import { type Surroundings, type SyncState, startSync } from '../../sync/startSync.ts';
import { mark } from '../device.ts';
import type { WatchImpact } from '../published.ts';
import type { Keepings } from './Keepings.ts';
import type { Loops } from './Loops.ts';
import { registerWorker } from './registerWorker.ts';
import { stayHandedOver } from './stayHandedOver.ts';
import { tabletSurroundings } from './tabletSurroundings.ts';

export interface Sending {
  readonly sendNow: () => Promise<SyncState>;
  readonly keepLanguage: (tag: string) => Promise<void>;
  /** What the partnership has published. */
  readonly loops: () => Promise<Loops>;
  /** Figures. */
  readonly impact: () => Promise<WatchImpact>;
  /** Fetches it again, for every language that is ready on this device. */
  readonly refreshLoops: () => Promise<void>;
}

/** What needs the network: the queue, the service worker that keeps the app itself, and what is published. */
export function startSending(store: Store, keepings: Keepings, around = surroundings(store)): Sending {
  const tell = (state: SyncState) => {
    const offline = state === 'offline' || !navigator.onLine;
    keepings.tell({ sending: state === 'sending' && !offline, network: offline ? 'offline' : 'online' });
  };
  let left = new AbortController();
  const start = () => startSync(store, around, tell, left.signal);
  let sync = start();
  // A browser may keep a page that is left alive, and with it the lock under which it was sending (WebKit before 26): until it is thrown
  // away, no page after it could send. https://bugs.webkit.org/show_bug.cgi?id=283528
  addEventListener('pagehide', ({ persisted }) => persisted && left.abort());
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    left = new AbortController();
    sync = start();
  });
  void stayHandedOver(store);
  void store.run(forgetOrphans);
  const worker = registerWorker((use) => keepings.tell({ update: { use } }));
  let reading = '';
  let loading: Promise<Loops> | undefined;
  const loops = () => {
    // Not before somebody needs it, and again if it could not be had: no first visit waits for it.
    loading ??= import('./Loops.ts').then(
      (module) => new module.Loops(store, around),
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  const refreshLoops = async () => {
    const tags = new Set([reading, ...(await worker.wholeLanguages())]);
    if (reading !== '') await (await loops()).refreshAll([...tags]);
  };
  // What could not be fetched now is fetched at the next wake.
  const refreshQuietly = () => void refreshLoops().catch(() => undefined);
  around.onWake(refreshQuietly);
  return {
    sendNow: () => sync.sendNow(),
    loops,
    impact: async () => (await import('./watchImpact.ts')).watchImpact(store, around),
    refreshLoops,
    async keepLanguage(tag) {
      reading = tag;
      // Not of a language that is still on its way.
      keepings.tell({ startsOffline: false });
      const startsOffline = await worker.keepLanguage(tag);
      if (tag === reading) keepings.tell({ startsOffline });
      // Behind the app itself, which answers are given with.
      refreshQuietly();
    },
  };
}

const surroundings = (store: Store): Surroundings => (mark('tablet') === null ? pageSurroundings() : tabletSurroundings(store));
