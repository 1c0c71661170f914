import type { Impact } from '../../contract/impact.ts';
import { impactKept } from '../../store/keepImpact.ts';
import type { Store } from '../../store/openStore.ts';
import { refreshImpact } from '../../sync/refreshImpact.ts';
import type { Surroundings } from '../../sync/startSync.ts';
import { withinTime } from '../../sync/withinTime.ts';
import type { WatchImpact } from '../published.ts';
import { Watching } from './Watching.ts';

/** Milliseconds: what is kept is shown meanwhile. */
const REQUEST_LIMIT = 30_000;

/** Figures, the same in every language: kept on the devices on which somebody has looked at them, and fetched again whenever one is looked at. */
export function watchImpact(store: Pick<Store, 'run'>, around: Pick<Surroundings, 'fetch' | 'timer' | 'onWake'>): WatchImpact {
  const fetch = withinTime(around.fetch, around.timer, REQUEST_LIMIT);
  const impact = new Watching<Impact>(
    async () => {
      const found = await store.run(impactKept);
      return found.ok ? found.value?.body : undefined;
    },
    () => refreshImpact(fetch, store, new AbortController().signal),
  );
  around.onWake(() => void impact.refresh(''));
  return (watch) => impact.watch('', watch);
}
