import type { Impact } from '../contract/impact.ts';
import type { Loop } from '../contract/loop.ts';

/** What the partnership has published, as a page sees it. */
export interface Published {
  /** Absent where none is kept and none could be fetched yet. */
  readonly loop: Loop | undefined;
  readonly asked: Asked;
}

/** Whether the endpoint has been asked since: `failed` where there is no signal. */
type Asked = 'asking' | 'answered' | 'failed';

/** Calls back now and at every change, until the returned function is called. */
export type WatchPublished = (tag: string, watch: (published: Published) => void) => () => void;

/** The same of anything else that is published. */
export interface Told<Body> {
  readonly body: Body | undefined;
  readonly asked: Asked;
}

/** Figures, the same in every language. */
export type WatchImpact = (watch: (told: Told<Impact>) => void) => () => void;
