import type { Refreshed } from '../../sync/refreshPublished.ts';
import type { Told } from '../published.ts';

/** Something published that this device keeps, by name: told as it is kept, asked for again, and told anew to everybody who shows it. */
export class Watching<Body> {
  readonly #underWay = new Map<string, Promise<Refreshed<Body>>>();
  readonly #watches = new Map<string, Set<(told: Told<Body>) => void>>();

  constructor(
    private readonly kept: (name: string) => Promise<Body | undefined>,
    private readonly ask: (name: string) => Promise<Refreshed<Body>>,
  ) {}

  /** Calls back now and at every change, until the returned function is called. */
  watch(name: string, watch: (told: Told<Body>) => void): () => void {
    const watches = this.#watches.get(name) ?? new Set();
    this.#watches.set(name, watches.add(watch));
    void this.#begin(name, (told) => watches.has(watch) && watch(told));
    return () => watches.delete(watch);
  }

  /** Several pages that ask at once are one question. */
  refresh(name: string): Promise<Refreshed<Body>> {
    const underWay = this.#underWay.get(name) ?? this.#refresh(name).finally(() => this.#underWay.delete(name));
    this.#underWay.set(name, underWay);
    return underWay;
  }

  async #begin(name: string, tell: (told: Told<Body>) => void): Promise<void> {
    tell({ body: await this.kept(name), asked: 'asking' });
    await this.refresh(name);
  }

  async #refresh(name: string): Promise<Refreshed<Body>> {
    const refreshed = await this.ask(name);
    const failed = refreshed.outcome === 'offline' || refreshed.outcome === 'try-later';
    const watches = this.#watches.get(name);
    if (watches?.size) {
      const told: Told<Body> = { body: refreshed.body ?? (await this.kept(name)), asked: failed ? 'failed' : 'answered' };
      for (const watch of watches) watch(told);
    }
    return refreshed;
  }
}
