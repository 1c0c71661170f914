import type { Activity, ActivityKind } from './groupActivity.ts';
import type { Count, Tally } from './groupItem.ts';
import { sum } from './groupItemProblem.ts';
import type { CodedGroup, CodedItem } from './groupSchema.ts';
import type { CodedPart } from './partSchema.ts';

/** What came of one activity, at the table and on own phones together. */
export interface AddedItem {
  readonly activity: string;
  readonly kind: ActivityKind;
  /** The group wants the Board to see it as theirs. */
  readonly shared: boolean;
  /** What came of it at the table; absent when the table kept nothing. */
  readonly table?: CodedItem;
  /** Of an activity in which each says one thing: with those who did not, they are all who were there. */
  readonly tally?: Tally;
  /** Dots of all, by option. */
  readonly dots?: readonly Count[];
  /** All phones that took part in the session: together they are `phones` of it. */
  readonly phones: { readonly said: number; readonly notSaid: number; readonly notTakingPart: number };
  /** Of a card sort on phones: how many put each card on each pile; and how many said that it does not suit them. */
  readonly piles: readonly { readonly card: string; readonly pile: string; readonly count: number }[];
  readonly notSuitable: number;
  /** Ideas of a wall. */
  readonly ideas: number;
}

/** One session with all that belongs to it. */
export interface AddedSession {
  /** Everybody: those at the table and those with a phone that took part. What every count is out of. */
  readonly people: number;
  readonly table: number;
  readonly phones: number;
  readonly items: readonly AddedItem[];
}

/**
 * One session from what its facilitator's device sent and what own phones sent. Either may be missing: phones and tablet find a network
 * on different days. It stays one session, of so many people.
 *
 * @param parts each of another phone.
 */
export function addUp(
  own: Pick<CodedGroup, 'people' | 'items'> | undefined,
  parts: readonly Pick<CodedPart, 'items' | 'notSaid'>[],
  activityOf: (id: string) => Activity | undefined,
): AddedSession {
  const table = own?.people ?? 0;
  const onPhones = parts.flatMap(({ items, notSaid }) => [...items.map(({ activity }) => activity), ...notSaid]);
  const named = new Set([...(own?.items ?? []).map(({ activity }) => activity), ...onPhones]);
  const items = [...named].flatMap((id) => {
    const activity = activityOf(id);
    return activity
      ? addItem(
          activity,
          own?.items.find((item) => item.activity === id),
          table,
          parts,
        )
      : [];
  });
  return { people: table + parts.length, table, phones: parts.length, items };
}

function addItem(
  { id, ...activity }: Activity,
  table: CodedItem | undefined,
  people: number,
  parts: readonly Pick<CodedPart, 'items' | 'notSaid'>[],
): AddedItem {
  const said = parts.flatMap(({ items }) => items.filter((item) => item.activity === id));
  const notSaid = parts.filter((part) => part.notSaid.includes(id)).length;
  const phones = { said: said.length, notSaid, notTakingPart: parts.length - said.length - notSaid };
  const all = table ? [table, ...said] : said;
  return {
    activity: id,
    kind: activity.kind,
    shared: table?.shared ?? false,
    ...(table && { table }),
    ...('points' in activity && { tally: addTallies(activity.points, table, people, said, phones) }),
    ...(activity.kind === 'dot-votes' && { dots: addCounts(activity.options, all) }),
    phones,
    piles: activity.kind === 'card-sort' ? addPiles(activity, said) : [],
    notSuitable: said.filter(({ kind }) => kind === 'not-suitable').length,
    ideas: all.reduce((ideas, item) => ideas + (item.kind === 'wall' ? item.ideas.reduce((one, other) => one + other, 0) : 0), 0),
  };
}

/** Where the table kept nothing, nobody at it took part. */
function addTallies(
  points: readonly string[],
  table: CodedItem | undefined,
  people: number,
  said: readonly CodedItem[],
  phones: AddedItem['phones'],
): Tally {
  const own: Tally = table && 'tally' in table ? table.tally : { counts: [], notSaid: 0, notTakingPart: people };
  return {
    counts: addCounts(points, table ? [table, ...said] : said),
    notSaid: own.notSaid + phones.notSaid,
    notTakingPart: own.notTakingPart + phones.notTakingPart,
  };
}

function addCounts(codes: readonly string[], items: readonly CodedItem[]): readonly Count[] {
  const counts = items.flatMap((item) => ('tally' in item ? item.tally.counts : 'counts' in item ? item.counts : []));
  return codes.map((code) => ({ code, count: sum(counts.filter((each) => each.code === code)) }));
}

function addPiles({ cards, piles }: { readonly cards: readonly string[]; readonly piles: readonly string[] }, said: readonly CodedItem[]) {
  const placed = said.flatMap((item) => (item.kind === 'card-sort' ? item.piles : []));
  return cards.flatMap((card) =>
    piles.map((pile) => ({ card, pile, count: placed.filter((each) => each.card === card && each.pile === pile).length })),
  );
}
