import * as z from 'zod/mini';
import type { Activity } from './groupActivity.ts';
import type { GroupItem } from './groupItem.ts';
import { groupItemProblem } from './groupItemProblem.ts';
import { groupContextSchema, groupItemSchema } from './groupSchema.ts';
import { FEWEST_PEOPLE, type GroupContext, type GroupSession } from './groupSession.ts';

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
  /** Of those that were kept until there were more or fewer people than they add up to: kept again once they do. Absent where none is. */
  readonly undone?: readonly string[];
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
  undone: z.exactOptional(z.array(code)),
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
      return { ...open, kept: [...open.kept, activity], at: 'activities' };
    case 'change':
      return { ...open, at: { activity } };
    case 'throw-away':
      return { ...withoutItem(open, activity), at: 'activities' };
  }
}

/** The group has said nothing about what becomes of an item. */
function withoutDecision({ undone, ...draft }: GroupDraft, activity: string): GroupDraft {
  const others = undone?.filter((each) => each !== activity) ?? [];
  return { ...draft, kept: draft.kept.filter((each) => each !== activity), ...(others.length > 0 && { undone: others }) };
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

/**
 * There are more or fewer than was thought. What no longer adds up is to be looked at again before it is kept, and is `undone`; a number
 * that is put back undoes nothing.
 */
export function withPeople(before: GroupDraft, people: number, activityOf: (id: string) => Activity | undefined): GroupDraft {
  const { undone = [], ...draft } = before;
  const addsUp = (id: string): boolean => {
    const [activity, item] = [activityOf(id), draft.items[id]];
    return activity !== undefined && item !== undefined && groupItemProblem(activity, item, people) === undefined;
  };
  const decided = [...draft.kept, ...undone];
  const left = decided.filter((id) => !addsUp(id));
  return { ...draft, people, kept: decided.filter(addsUp), ...(left.length > 0 && { undone: left }) };
}

/** Nobody has joined with a phone of their own after all: everybody is counted at the table, where there are at least as many as a group. */
export function withoutPhones({ joined: _, ...draft }: GroupDraft, activityOf: (id: string) => Activity | undefined): GroupDraft {
  return withPeople(draft, Math.max(draft.people, FEWEST_PEOPLE), activityOf);
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

/** The session as it is sent: what was not kept is not in it. */
export function completeGroup(draft: GroupDraft): GroupSession {
  const { id, day, plan, who, ages, people, joined, language, format } = draft;
  return { id, day, plan, who, ages, people, ...(joined && { joined }), language, format, items: keptItems(draft) };
}
