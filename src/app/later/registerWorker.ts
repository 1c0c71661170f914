import { messageSW, Workbox } from 'workbox-window';

export interface WorkerHandle {
  /** Keeps the app with the pages of this language on the device. Resolves to whether they are all there now. */
  readonly keepLanguage: (tag: string) => Promise<boolean>;
  /** The languages that this device has ready without a signal. */
  readonly wholeLanguages: () => Promise<readonly string[]>;
}

/**
 * Registers the service worker.
 *
 * @param ready called when a new version waits; its argument switches to it and loads this page again. Nothing else ever
 * does: a survey in the middle goes on with the version it began with.
 */
export function registerWorker(ready: (use: () => void) => void): WorkerHandle {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return { keepLanguage: async () => false, wholeLanguages: async () => [] };
  const workbox = new Workbox('/service-worker.js');
  workbox.addEventListener('waiting', () =>
    ready(() => {
      workbox.addEventListener('controlling', () => location.reload());
      workbox.messageSkipWaiting();
    }),
  );
  const registered = workbox.register().catch(() => undefined);
  const ask = async (message: object): Promise<unknown> => {
    if (!(await registered)) return undefined;
    const { active } = await navigator.serviceWorker.ready;
    return active ? await messageSW(active, message) : undefined;
  };
  return {
    keepLanguage: async (tag) => (await ask({ type: 'KEEP_LANGUAGE', tag })) === true,
    wholeLanguages: async () => ((await ask({ type: 'WHOLE_LANGUAGES' })) ?? []) as readonly string[],
  };
}
