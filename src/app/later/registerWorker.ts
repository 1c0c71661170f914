import { Workbox } from 'workbox-window';

/** What a page asks the service worker to keep: see `service-worker/events.ts`. */
export interface KeepLanguage {
  readonly type: 'KEEP_LANGUAGE';
  readonly tag: string;
}

/**
 * Registers the service worker.
 *
 * @param ready called when a new version waits; its argument switches to it and loads this page again. Nothing else ever
 * does: a survey in the middle goes on with the version it began with.
 */
export function registerWorker(ready: (use: () => void) => void): { keepLanguage: (tag: string) => Promise<void> } {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return { keepLanguage: async () => undefined };
  const workbox = new Workbox('/service-worker.js');
  workbox.addEventListener('waiting', () =>
    ready(() => {
      workbox.addEventListener('controlling', () => location.reload());
      workbox.messageSkipWaiting();
    }),
  );
  const registered = workbox.register().catch(() => undefined);
  return {
    async keepLanguage(tag) {
      if (!(await registered)) return;
      const { active } = await navigator.serviceWorker.ready;
      active?.postMessage({ type: 'KEEP_LANGUAGE', tag } satisfies KeepLanguage);
    },
  };
}
