import type { Desk } from './Desk.ts';
import type { Fetched } from './fetchAll.ts';

/** `stopped`: something is missing, and nothing fetches it now. */
export interface DownloadState {
  readonly at: 'idle' | 'fetching' | 'stopped' | 'all';
  readonly fetched: Fetched | undefined;
}

/**
 * The download of all that this tablet needs. It belongs to the desk and not to one of its pages: it goes on while others are used, or the desk
 * is locked; and by itself when the desk is opened again, or the network is back.
 */
export class Download {
  state: DownloadState = { at: 'idle', fetched: undefined };
  #run: AbortController | undefined;

  constructor(
    private readonly desk: Pick<Desk, 'fetchAll' | 'missing'>,
    private readonly changed: () => void,
  ) {}

  /** Fetches what is missing of these languages; a download of others ends. */
  async start(tags: readonly string[]): Promise<void> {
    this.stop();
    const run = new AbortController();
    this.#run = run;
    const tell = (state: DownloadState) => {
      if (run.signal.aborted) return;
      this.state = state;
      this.changed();
    };
    tell({ at: 'fetching', fetched: undefined });
    const all = await this.desk.fetchAll(tags, (fetched) => tell({ at: 'fetching', fetched }), run.signal);
    tell({ at: all ? 'all' : 'stopped', fetched: this.state.fetched });
  }

  /** By itself: only where something is missing, and nothing fetches it already. */
  async goOn(tags: readonly string[]): Promise<void> {
    const { at } = this.state;
    if (at === 'fetching') return;
    const here = await this.desk.missing(tags);
    if (here && here.missing > 0 && this.state.at === at) await this.start(tags);
  }

  stop(): void {
    this.#run?.abort();
  }
}
