import type { Loop } from '../contract/loop.ts';

/** What the partnership has published, as a page sees it. */
export interface Published {
  /** Absent where none is kept and none could be fetched yet. */
  readonly loop: Loop | undefined;
  /** Whether the endpoint has been asked since: `failed` where there is no signal. */
  readonly asked: 'asking' | 'answered' | 'failed';
}

/** Calls back now and at every change, until the returned function is called. */
export type WatchPublished = (tag: string, watch: (published: Published) => void) => () => void;
