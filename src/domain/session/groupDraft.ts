import * as z from 'zod/mini';
import type { GroupItem } from './groupItem.ts';
import { talliedPeople } from './groupItemProblem.ts';
import { groupContextSchema, groupItemSchema } from './groupSchema.ts';
import { FEWEST_PEOPLE, type GroupContext, type GroupSession, MOST_PEOPLE } from './groupSession.ts';

/** Where a group is: at the words of consent, among the activities, in one of them, at what they said, or at the end. */
type GroupPlace = 'agree' | 'activities' | 'said' | { readonly activity: string };

/**
 * A session on its way, on the facilitator's device only. What an activity has come to is in `items` from the first touch, so
 * that a crash loses nothing; what the group has decided to keep is in `kept`.
 */
export interface GroupDraft extends GroupContext {
  readonly id: string;
  readonly day: string;
  /** Ids, in their order. */
  readonly activities: readonly string[];
  readonly items: Readonly<Record<string, GroupItem>>;
  /** Ids of the activities whose item the group wants to keep. */
  readonly kept: readonly string[];
  /** How many were there when each of them was kept, by activity: somebody who comes late or leaves early undoes nothing that others said. */
  readonly counted?: Readonly<Record<string, number>>;
  readonly at: GroupPlace;
  /** Whether pictures stand beside the words. */
  readonly symbols: boolean;
}

const code = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/));
export const groupDraftSchema = z.extend(groupContextSchema, {
  id: z.uuidv4(),
  day: z.iso.date(),
  activities: z.array(code).check(z.minLength(1)),
  items: z.record(code, groupItemSchema),
  kept: z.array(code),
  counted: z.exactOptional(z.record(code, z.int().check(z.gte(1), z.lte(MOST_PEOPLE)))),
  at: z.union([z.enum(['agree', 'activities', 'said']), z.strictObject({ activity: code })]),
  symbols: z.boolean(),
});

/** What stands in the table, as the draft it is; `undefined` when it is none that this version can go on with. */
export function readGroupDraft(row: unknown): GroupDraft | undefined {
  const read = groupDraftSchema.safeParse(row);
  return read.success ? read.data : undefined;
}

/** The group says what it wants with an item: keep it, change it, or throw it away. */
export function decide(draft: GroupDraft, activity: string, decision: 'keep' | 'change' | 'throw-away'): GroupDraft {
  const open = withoutDecision(draft, activity);
  switch (decision) {
    case 'keep':
      return { ...open, kept: [...open.kept, activity], counted: { ...open.counted, [activity]: draft.people }, at: 'activities' };
    case 'change':
      return { ...open, at: { activity } };
    case 'throw-away':
      return { ...withoutItem(open, activity), at: 'activities' };
  }
}

/** The group has said nothing about what becomes of an item. */
function withoutDecision({ counted = {}, ...draft }: GroupDraft, activity: string): GroupDraft {
  const { [activity]: _, ...others } = counted;
  return { ...draft, kept: draft.kept.filter((each) => each !== activity), ...(Object.keys(others).length > 0 && { counted: others }) };
}

/** Nothing of it is left. */
export function withoutItem(draft: GroupDraft, activity: string): GroupDraft {
  const { [activity]: _, ...items } = draft.items;
  return { ...withoutDecision(draft, activity), items };
}

/** An item as it is now. Whatever changes is no longer what the group has agreed to keep. */
export function withItem(draft: GroupDraft, item: GroupItem): GroupDraft {
  return { ...withoutDecision(draft, item.activity), items: { ...draft.items, [item.activity]: item } };
}

/** How many people an activity is about: those who were there when it was kept, else those who are there now. */
export const peopleIn = ({ counted, people }: GroupDraft, activity: string): number => counted?.[activity] ?? people;

/**
 * There are more or fewer than before.
 *
 * @param activity the one that is looked at: it is decided about anew. All others stay as they were kept.
 */
export function withPeople(draft: GroupDraft, people: number, activity?: string): GroupDraft {
  return { ...(activity === undefined ? draft : withoutDecision(draft, activity)), people };
}

/** Nobody has joined with a phone of their own after all: everybody is counted at the table, where there are at least as many as a group. */
export function withoutPhones({ joined: _, ...draft }: GroupDraft): GroupDraft {
  return { ...draft, people: Math.max(draft.people, FEWEST_PEOPLE) };
}

/** Whether the Board is to see it as the group's. It stays kept. */
export function share(draft: GroupDraft, activity: string, shared: boolean): GroupDraft {
  const item = draft.items[activity];
  return item ? { ...draft, items: { ...draft.items, [activity]: { ...item, shared } } } : draft;
}

/** What the group keeps, in the order of the activities. */
export function keptItems(draft: GroupDraft): readonly GroupItem[] {
  return draft.activities.flatMap((activity) => (draft.kept.includes(activity) ? (draft.items[activity] ?? []) : []));
}

/** Whether people are counted in something that the group keeps: whoever gives the same on a phone afterwards would be counted twice. */
export const hasCounted = (draft: GroupDraft): boolean => keptItems(draft).some((item) => 'tally' in item || item.kind === 'dot-votes');

const mostPeople = (draft: GroupDraft): number =>
  Math.max(draft.people, ...keptItems(draft).map(({ activity }) => peopleIn(draft, activity)));

/** How many people the session is of; `undefined` where some are on phones of their own, which this device does not count. */
export const peopleKnown = (draft: GroupDraft): number | undefined => (draft.joined ? undefined : mostPeople(draft));

/**
 * The session as it is sent: what was not kept is not in it. Its people are the most that were there at one time; whoever was not there for
 * an activity did not take part in it.
 */
export function completeGroup(draft: GroupDraft): GroupSession {
  const { id, day, plan, who, ages, joined, language, format } = draft;
  const items = keptItems(draft);
  const people = mostPeople(draft);
  return { id, day, plan, who, ages, people, ...(joined && { joined }), language, format, items: items.map((item) => outOf(item, people)) };
}

function outOf(item: GroupItem, people: number): GroupItem {
  if (!('tally' in item)) return item;
  const absent = people - talliedPeople(item.tally);
  return { ...item, tally: { ...item.tally, notTakingPart: item.tally.notTakingPart + absent } };
}
