import type { Loop } from '../../contract/loop.ts';
import { DEFAULT_VARIANT } from '../../i18n/variants.ts';
import { loopKept } from '../../store/keepLoop.ts';
import type { Store } from '../../store/openStore.ts';
import { refreshLoop } from '../../sync/refreshLoop.ts';
import type { Surroundings } from '../../sync/startSync.ts';
import { withinTime } from '../../sync/withinTime.ts';
import type { WatchPublished } from '../published.ts';
import { Watching } from './Watching.ts';

/** Milliseconds for one of them: what is kept is shown meanwhile. */
const REQUEST_LIMIT = 30_000;

/** What the partnership has published: kept on this device, fetched again when it may have changed, told to who shows it. */
export class Loops {
  readonly #loops: Watching<Loop>;

  constructor(
    private readonly store: Pick<Store, 'run'>,
    around: Pick<Surroundings, 'fetch' | 'timer'>,
  ) {
    const fetch = withinTime(around.fetch, around.timer, REQUEST_LIMIT);
    this.#loops = new Watching(
      (tag) => this.kept(tag),
      (tag) => refreshLoop(fetch, store, tag, new AbortController().signal),
    );
  }

  /** What is kept in this variant; else in English, which says of each entry that it is English. */
  async kept(tag: string): Promise<Loop | undefined> {
    for (const each of new Set([tag, DEFAULT_VARIANT])) {
      const found = await this.store.run((db) => loopKept(db, each));
      if (found.ok && found.value) return found.value.body;
    }
    return undefined;
  }

  /** One after the other: beside them answers may be on their way on the same slow line. */
  async refreshAll(tags: readonly string[]): Promise<void> {
    for (const tag of tags) if ((await this.#loops.refresh(tag)).outcome === 'offline') return;
  }

  watch: WatchPublished = (tag, watch) => this.#loops.watch(tag, ({ body, asked }) => watch({ loop: body, asked }));
}
