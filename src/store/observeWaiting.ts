import { liveQuery } from 'dexie';
import type { Kept } from './storeFailure.ts';
import type { Waiting } from './waiting.ts';

/**
 * Tells how much waits: now, and again after each change, also one made in another tab or by the service worker.
 *
 * @param count reads the store.
 * @returns stops telling.
 */
export function observeWaiting(count: () => Promise<Kept<Waiting>>, tell: (waiting: Kept<Waiting>) => void): () => void {
  const subscription = liveQuery(async () => await count()).subscribe(tell);
  return () => subscription.unsubscribe();
}
