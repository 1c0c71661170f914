import type { Theme } from '../said-doing/theme.ts';

interface Asked {
  /** Never changes and never comes to mean something else: what was said in a session is stored under it. */
  readonly id: string;
  /** A page of the young people's survey whose question is asked; without it the words are `group.asks.<id>`. */
  readonly question?: string;
  /** OpenMoji. */
  readonly picture: string;
}

/**
 * Something that a group does together. Each can be done by touch, by keyboard and by switch, and no part of it by dragging
 * alone.
 */
export type Activity =
  /** The facilitator counts the hands for each point. */
  | (Asked & { readonly kind: 'hands-up'; readonly points: readonly string[] })
  /** Each young person taps where they stand, once: 3 to 5 points, the best first. */
  | (Asked & { readonly kind: 'line'; readonly points: readonly string[] })
  /** The group places cards under a top scale of 3 to 5 piles, two practice cards first. */
  | (Asked & { readonly kind: 'card-sort'; readonly cards: readonly Theme[]; readonly piles: readonly string[] })
  /** Each young person has so many dots for what matters most. */
  | (Asked & { readonly kind: 'dot-votes'; readonly options: readonly Theme[]; readonly dots: number })
  /** Short ideas, put together by the young people themselves. */
  | (Asked & { readonly kind: 'wall' })
  /** A drawing of the group, kept as its strokes. */
  | (Asked & { readonly kind: 'drawing' })
  /** One of them, or all together, say something aloud and pass on. Who speaks is never asked. */
  | (Asked & { readonly kind: 'voice' });
export type ActivityKind = Activity['kind'];
export type ActivityOf<Kind extends ActivityKind> = Extract<Activity, { readonly kind: Kind }>;

/** A ready order of activities for one session. */
export interface Plan {
  readonly id: string;
  /** OpenMoji. */
  readonly picture: string;
  readonly activities: readonly string[];
}
