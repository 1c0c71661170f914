import { askWorker as ask } from '../askWorker.ts';

/** The languages that this device has ready without a signal, as the settings show them. */
export interface KeptLanguages {
  /** Tags of those that are wholly here. */
  here(): Promise<readonly string[]>;
  /**
   * Fetches every language, and keeps them all from now on.
   *
   * @param tags of all there are.
   * @param progress called with how many are here, after each.
   * @returns whether all are here. If not, those that came stay.
   */
  keepAll(tags: readonly string[], progress: (here: number) => void): Promise<boolean>;
  /** Whether the others are gone. */
  keepOnly(tag: string): Promise<boolean>;
  /** What everything here takes on this device, in megabytes; `undefined` where the browser does not tell. */
  megabytes(): Promise<number | undefined>;
}

/** Asks the service worker, which keeps them. */
export const keptLanguages: KeptLanguages = {
  here: async () => (await ask({ type: 'WHOLE_LANGUAGES' })) as readonly string[],
  // One at a time: the browser ends a service worker that is busy for minutes, and each that came is worth having.
  async keepAll(tags, progress) {
    let here = 0;
    for (const tag of tags) {
      if (!(await ask({ type: 'KEEP_LANGUAGE', tag, read: false }))) return false;
      here += 1;
      progress(here);
    }
    return (await ask({ type: 'KEEP_ALL_LANGUAGES' })) as boolean;
  },
  keepOnly: async (tag) => (await ask({ type: 'KEEP_ONLY_LANGUAGE', tag })) as boolean,
  async megabytes() {
    const usage = (await navigator.storage?.estimate?.())?.usage;
    return usage === undefined ? undefined : Math.max(1, Math.round(usage / 1_000_000));
  },
};
