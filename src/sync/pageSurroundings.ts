import { isoDay } from './isoDay.ts';
import type { Surroundings } from './startSync.ts';

/** The tag of the Background Sync registration, and the message by which the service worker wakes its pages. */
export const OUTBOX_TAG = 'heard-outbox';

/** Background Sync is Chromium's only, and so not among TypeScript's DOM types. */
interface WithSync {
  readonly sync: { readonly register: (tag: string) => Promise<void> };
}

/** The real page. Background Sync is a bonus: it wakes this page, or does nothing. */
export function pageSurroundings(): Surroundings {
  const { serviceWorker } = navigator as { readonly serviceWorker?: ServiceWorkerContainer };
  return {
    fetch: (...request) => fetch(...request),
    timer: (run, milliseconds) => {
      const id = setTimeout(run, milliseconds);
      return () => clearTimeout(id);
    },
    chance: () => Math.random(),
    today: () => isoDay(new Date()),
    locks: navigator.locks as LockManager | undefined,
    onWake: (wake) => {
      const stop = new AbortController();
      const { signal } = stop;
      document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && wake(), { signal });
      window.addEventListener('online', wake, { signal });
      serviceWorker?.addEventListener('message', ({ data }) => data === OUTBOX_TAG && wake(), { signal });
      return () => stop.abort();
    },
    wakeLater: () => {
      serviceWorker?.ready
        .then((registration) => ('sync' in registration ? (registration as WithSync).sync.register(OUTBOX_TAG) : undefined))
        .catch(() => undefined); // not allowed in some settings and private windows: the page tries by itself anyway
    },
  };
}
