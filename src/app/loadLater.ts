import type { Keeper } from './keeper.ts';
import type { startKeeper } from './later/later.ts';
import { nextChance } from './nextChance.ts';

/**
 * Loads what keeps answers. It comes after the first question, so the network may be gone by then: tried again when it is
 * back, when the page is looked at, and every 20 seconds. Never gives up; the page works meanwhile and claims nothing.
 *
 * @param addresses where the build put it, and behind it what it imports. A browser remembers a failed import, hence the
 * changing query.
 */
export async function loadLater([address = '', ...imports]: readonly string[]): Promise<Keeper> {
  for (const each of imports) preload(each);
  for (let attempt = 0; ; attempt += 1) {
    try {
      const later: { startKeeper: typeof startKeeper } = await import(/* @vite-ignore */ attempt === 0 ? address : `${address}?${attempt}`);
      return await later.startKeeper();
    } catch {
      await nextChance();
    }
  }
}

/** Asked for at once, so that a slow line is crossed once and not once for every step of an import. */
function preload(address: string): void {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = address;
  document.head.append(link);
}
