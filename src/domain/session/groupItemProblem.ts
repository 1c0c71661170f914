import type { Activity } from './groupActivity.ts';
import type { Count, GroupItem, IdeaGroup, ItemOf, Tally } from './groupItem.ts';
import { fitsSpeaking, spokenIn } from './groupSpeaking.ts';

/** Why an item cannot be kept as it is. */
export type GroupItemProblem =
  /** So many said something or said that they would not: fewer or more than there are people. */
  | { readonly code: 'not-all'; readonly said: number; readonly people: number }
  | { readonly code: 'too-many'; readonly said: number; readonly people: number }
  /** More dots than everybody together has. */
  | { readonly code: 'too-many-dots'; readonly dots: number; readonly most: number }
  /** Some cards lie nowhere yet. */
  | { readonly code: 'cards-left'; readonly left: number }
  | { readonly code: 'nothing-said' }
  /** Not of this activity: no screen can make it. */
  | { readonly code: 'does-not-fit' };

/** Everybody whom a tally speaks of. */
export const talliedPeople = ({ counts, notSaid, notTakingPart }: Tally): number => sum(counts) + notSaid + notTakingPart;

/** All dots that the young people have together. */
export const mostDots = (dots: number, people: number): number => dots * people;

/** Typed and spoken ideas of a group. */
export const ideasIn = ({ ideas, spoken = [] }: Pick<IdeaGroup, 'ideas' | 'spoken'>): number => ideas.length + spoken.length;

export const sum = (counts: readonly Count[]): number => counts.reduce((all, { count }) => all + count, 0);

/**
 * What is wrong with an item of a group of so many people; `undefined` when it can be kept. The device asks before anything
 * is kept, the endpoint after opening.
 */
export function groupItemProblem(activity: Activity, item: GroupItem, people: number): GroupItemProblem | undefined {
  if (activity.id !== item.activity || !fitsSpeaking(activity, spokenIn(item))) return { code: 'does-not-fit' };
  switch (item.kind) {
    case 'hands-up':
    case 'line':
      if (activity.kind !== item.kind || !areOf(item.tally.counts, activity.points)) return { code: 'does-not-fit' };
      return tallyProblem(item.tally, people);
    case 'not-suitable':
      return activity.kind === 'card-sort' ? undefined : { code: 'does-not-fit' };
    case 'card-sort': {
      if (activity.kind !== item.kind) return { code: 'does-not-fit' };
      const placed = new Set(item.piles.map(({ card }) => card));
      const known = item.piles.every(({ card, pile }) => includes(activity.cards, card) && activity.piles.includes(pile));
      const own = item.own ?? [];
      const ownKnown = own.every(({ pile }) => pile === undefined || activity.piles.includes(pile));
      if (!known || !ownKnown || placed.size !== item.piles.length) return { code: 'does-not-fit' };
      const left = activity.cards.length - placed.size + own.filter(({ pile }) => pile === undefined).length;
      return left > 0 ? { code: 'cards-left', left } : undefined;
    }
    case 'dot-votes': {
      if (activity.kind !== item.kind || !areOf(item.counts, activity.options)) return { code: 'does-not-fit' };
      const [dots, most] = [sum(item.counts), mostDots(activity.dots, people)];
      if (dots > most) return { code: 'too-many-dots', dots, most };
      return dots === 0 ? { code: 'nothing-said' } : undefined;
    }
    case 'wall':
      if (activity.kind !== item.kind || !placesEach(item)) return { code: 'does-not-fit' };
      return item.groups.some((group) => ideasIn(group) > 0) ? undefined : { code: 'nothing-said' };
    case 'drawing':
      if (activity.kind !== item.kind) return { code: 'does-not-fit' };
      return item.strokes.length > 0 ? undefined : { code: 'nothing-said' };
    case 'voice':
      if (activity.kind !== item.kind) return { code: 'does-not-fit' };
      return item.recordings.length > 0 ? undefined : { code: 'nothing-said' };
  }
}

function tallyProblem(tally: Tally, people: number): GroupItemProblem | undefined {
  const said = talliedPeople(tally);
  if (said < people) return { code: 'not-all', said, people };
  return said > people ? { code: 'too-many', said, people } : undefined;
}

/** One count for each of these, in their order. */
function areOf(counts: readonly Count[], codes: readonly string[]): boolean {
  return (
    counts.length === codes.length && counts.every(({ code, count }, at) => code === codes[at] && Number.isInteger(count) && count >= 0)
  );
}

/** Whether each spoken idea is in one of the groups, once, and no group names another. */
function placesEach(item: ItemOf<'wall'>): boolean {
  const placed = item.groups.flatMap(({ spoken = [] }) => spoken);
  const spoken = spokenIn(item).map(({ id }) => id);
  return placed.length === spoken.length && new Set(placed).size === placed.length && placed.every((id) => spoken.includes(id));
}

const includes = (cards: readonly string[], card: string): boolean => cards.includes(card);
