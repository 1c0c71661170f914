import { liveQuery } from 'dexie';
import type { Kept } from './storeFailure.ts';

/**
 * Tells what is kept: now, and again after each change, also one made in another tab or by the service worker.
 *
 * @param read reads the store.
 * @returns stops telling.
 */
export function observeKept<T>(read: () => Promise<Kept<T>>, tell: (kept: Kept<T>) => void): () => void {
  const subscription = liveQuery(async () => await read()).subscribe(tell);
  return () => subscription.unsubscribe();
}
