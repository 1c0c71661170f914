import { readdir } from 'node:fs/promises';
import { type Keys, keysFolder, openKeys, readKeys } from './keys.ts';

/** Keys that follow their folder, so that a key made beside a running endpoint needs no restart. */
export interface LiveKeys extends Keys {
  /**
   * Reads the folder again if a key has come or gone.
   *
   * @returns whether there was anything new.
   * @throws as `readKeys`. The keys held until now stay in use.
   */
  refresh(): Promise<boolean>;
}

/** How often a running endpoint calls `refresh`, in ms. */
export const KEYS_REFRESH_MS = 5_000;

/** As `openKeys`. */
export async function openLiveKeys(data: string, now: () => Date): Promise<LiveKeys> {
  let keys = await openKeys(data, now);
  return {
    get current() {
      return keys.current;
    },
    get held() {
      return keys.held;
    },
    get made() {
      return keys.made;
    },
    async refresh() {
      const names = (await readdir(keysFolder(data))).filter((name) => name.endsWith('.json'));
      const same = names.length === keys.held.size && names.every((name) => keys.held.has(name.replace(/\.json$/, '')));
      if (same) return false;
      keys = (await readKeys(data)) ?? keys;
      return true;
    },
  };
}
