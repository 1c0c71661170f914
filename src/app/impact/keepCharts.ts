import { messageSW } from 'workbox-window';

/** Keeps what draws charts on this device, from now on and in later versions: families who look at no figures never fetch it. */
export async function keepCharts(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  const { active } = await navigator.serviceWorker.ready;
  if (active) await messageSW(active, { type: 'KEEP_CHARTS' });
}
