import { messageSW } from 'workbox-window';

/** Asks the service worker. Waits for as long as there is none: until then nothing can be said of what it keeps. */
export async function askWorker(message: object): Promise<unknown> {
  const { active } = await navigator.serviceWorker.ready;
  if (!active) throw new Error('the service worker is gone');
  return messageSW(active, message);
}
