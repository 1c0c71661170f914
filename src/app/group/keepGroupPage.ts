import { messageSW } from 'workbox-window';

/** Keeps this page on the device with all that it needs, in this language. Resolves to whether it is all there. */
export async function keepGroupPage(tag: string): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  const { active } = await navigator.serviceWorker.ready;
  return active !== null && (await messageSW(active, { type: 'KEEP_GROUP', tag })) === true;
}
