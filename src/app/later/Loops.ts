import type { Loop } from '../../contract/loop.ts';
import { DEFAULT_VARIANT } from '../../i18n/variants.ts';
import { loopKept } from '../../store/keepLoop.ts';
import type { Store } from '../../store/openStore.ts';
import { type RefreshedLoop, refreshLoop } from '../../sync/refreshLoop.ts';
import type { Surroundings } from '../../sync/startSync.ts';
import { withinTime } from '../../sync/withinTime.ts';
import type { Published, WatchPublished } from '../published.ts';

/** Milliseconds for one of them: what is kept is shown meanwhile. */
const REQUEST_LIMIT = 30_000;

/** What the partnership has published: kept on this device, fetched again when it may have changed, told to who shows it. */
export class Loops {
  readonly #fetch: typeof globalThis.fetch;
  readonly #underWay = new Map<string, Promise<RefreshedLoop>>();
  readonly #watches = new Map<string, Set<(published: Published) => void>>();

  constructor(
    private readonly store: Pick<Store, 'run'>,
    around: Pick<Surroundings, 'fetch' | 'timer'>,
  ) {
    this.#fetch = withinTime(around.fetch, around.timer, REQUEST_LIMIT);
  }

  /** What is kept in this variant; else in English, which says of each entry that it is English. */
  async kept(tag: string): Promise<Loop | undefined> {
    for (const each of new Set([tag, DEFAULT_VARIANT])) {
      const found = await this.store.run((db) => loopKept(db, each));
      if (found.ok && found.value) return found.value.loop;
    }
    return undefined;
  }

  /** One after the other: beside them answers may be on their way on the same slow line. */
  async refreshAll(tags: readonly string[]): Promise<void> {
    for (const tag of tags) if ((await this.#refresh(tag)).outcome === 'offline') return;
  }

  watch: WatchPublished = (tag, watch) => {
    const watches = this.#watches.get(tag) ?? new Set();
    this.#watches.set(tag, watches.add(watch));
    void this.#begin(tag, (published) => watches.has(watch) && watch(published));
    return () => watches.delete(watch);
  };

  async #begin(tag: string, tell: (published: Published) => void): Promise<void> {
    tell({ loop: await this.kept(tag), asked: 'asking' });
    await this.#refresh(tag);
  }

  #refresh(tag: string): Promise<RefreshedLoop> {
    const underWay = this.#underWay.get(tag) ?? this.#ask(tag).finally(() => this.#underWay.delete(tag));
    this.#underWay.set(tag, underWay);
    return underWay;
  }

  async #ask(tag: string): Promise<RefreshedLoop> {
    const refreshed = await refreshLoop(this.#fetch, this.store, tag, new AbortController().signal);
    const failed = refreshed.outcome === 'offline' || refreshed.outcome === 'try-later';
    const watches = this.#watches.get(tag);
    if (watches?.size) {
      const published: Published = { loop: refreshed.loop ?? (await this.kept(tag)), asked: failed ? 'failed' : 'answered' };
      for (const watch of watches) watch(published);
    }
    return refreshed;
  }
}
