import type { Store } from '../../store/openStore.ts';
import { pageSurroundings } from '../../sync/pageSurroundings.ts';
import type { Surroundings } from '../../sync/startSync.ts';

/** The page of a shared tablet. What it says and sends as such is in a file that no family's phone fetches. */
export function tabletSurroundings(store: Pick<Store, 'run'>): Surroundings {
  const around = pageSurroundings();
  const tablet = () => import('./tabletSync.ts');
  return {
    ...around,
    fetch: async (...request) => (await tablet()).asTablet(around.fetch, store)(...request),
    report: async (fetch, signal) =>
      tablet().then(
        ({ reportSessions }) => reportSessions(fetch, store, signal),
        () => undefined, // not to be had without a network; then nothing else is either
      ),
  };
}
