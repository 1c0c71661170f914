import type { Recording } from '../response/recording.ts';
import type { OwnCard } from './ownCard.ts';

/** How often each point was said, in the order of the activity. */
export interface Count {
  readonly code: string;
  readonly count: number;
}

/** What so many people said, each once. With those who did not, they are all who are there. */
export interface Tally {
  readonly counts: readonly Count[];
  /** Did not want to say. */
  readonly notSaid: number;
  /** Were there and did not take part. */
  readonly notTakingPart: number;
}

/** Ideas that the young people put together, under a name of theirs where they gave one. */
export interface IdeaGroup {
  readonly name: string;
  readonly ideas: readonly string[];
  /** Ids of the recordings of those that were spoken instead of typed; absent where none was. */
  readonly spoken?: readonly string[];
}

/** One line that was drawn without lifting the pen: points in a square of `DRAWING_SIDE`. */
export interface Stroke {
  readonly colour: DrawingColour;
  /** x and y in turn, whole numbers. */
  readonly points: readonly number[];
}

/** Colours have names, for those who do not see them. */
export const DRAWING_COLOURS = ['black', 'blue', 'green', 'red', 'yellow', 'purple'] as const;
export type DrawingColour = (typeof DRAWING_COLOURS)[number];
export const DRAWING_SIDE = 1000;

/** What came of an activity. `shared`: the group wants the Board to see it as theirs. */
export type GroupItem = { readonly activity: string; readonly shared: boolean } & (
  | { readonly kind: 'hands-up'; readonly tally: Tally }
  /** `together`: everybody saw where the others stand. */
  | { readonly kind: 'line'; readonly together: boolean; readonly tally: Tally }
  | {
      readonly kind: 'card-sort';
      readonly piles: readonly { readonly card: string; readonly pile: string }[];
      /** Cards that the group made, in their order; absent when it made none. */
      readonly own?: readonly OwnCard[];
    }
  /** A card sort that the group could not do, or did not want to: as good an outcome as any. */
  | { readonly kind: 'not-suitable' }
  | { readonly kind: 'dot-votes'; readonly counts: readonly Count[] }
  /** `recordings`: the ideas that were spoken. Each is in one of the groups. */
  | { readonly kind: 'wall'; readonly groups: readonly IdeaGroup[]; readonly recordings?: readonly Recording[] }
  /** `recordings`: what was said about it, beside what was typed or instead. */
  | {
      readonly kind: 'drawing';
      readonly strokes: readonly Stroke[];
      readonly caption: string;
      readonly recordings?: readonly Recording[];
    }
  | { readonly kind: 'voice'; readonly recordings: readonly Recording[] }
);
type ItemKind = GroupItem['kind'];
export type ItemOf<Kind extends ItemKind> = Extract<GroupItem, { readonly kind: Kind }>;
