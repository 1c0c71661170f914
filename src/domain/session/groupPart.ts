import type { Activity } from './groupActivity.ts';
import type { GroupItem } from './groupItem.ts';
import { groupItemProblem, talliedPeople } from './groupItemProblem.ts';
import { joinGroup, splitGroup } from './groupParts.ts';
import type { CodedItem, GroupWords } from './groupSchema.ts';
import type { GroupContext } from './groupSession.ts';
import type { CodedPart } from './partSchema.ts';

/** How many own phones one session takes: an assembly, and a bound for whoever would fill it. */
export const MOST_PHONES = 60;

/** What one young person said in a session on a phone of their own. It is counted with the session, and is no response. */
export interface GroupPart extends Omit<GroupContext, 'people' | 'joined'> {
  /** Random (UUID v4), minted on this phone once for each session. */
  readonly id: string;
  /** The session's id. */
  readonly session: string;
  /** ISO date of the session. */
  readonly day: string;
  /** As items of a group of one. None is shared: the message of a group is the group's to choose. */
  readonly items: readonly GroupItem[];
  /** Activities in which this person did not want to say. */
  readonly notSaid: readonly string[];
}

/** A part in what can be counted and the person's own words, as `splitGroup` does with a session. */
export function splitPart(part: GroupPart): { readonly coded: CodedPart; readonly words: GroupWords } {
  const { coded, words } = splitGroup({ ...part, people: 1 });
  const { id, session, day, plan, who, ages, language, format } = part;
  return { coded: { id, session, day, plan, who, ages, language, format, items: coded.items, notSaid: [...part.notSaid] }, words };
}

/** The inverse of `splitPart`; `undefined` as `joinGroup`. */
export function joinPart({ coded, words }: ReturnType<typeof splitPart>): GroupPart | undefined {
  const whole = joinGroup({ coded: { ...coded, people: 1 }, words });
  return whole && { ...coded, items: whole.items };
}

/**
 * Whether a part is one that its activities can lead to: each is answered once or not said, by one person, and none for the Board.
 *
 * @returns why not, or `undefined` when all is well.
 */
export function partMisfit(
  { items, notSaid }: Pick<GroupPart, 'items' | 'notSaid'>,
  activityOf: (id: string) => Activity | undefined,
): 'unknown-activity' | 'does-not-fit' | undefined {
  const named = [...items.map(({ activity }) => activity), ...notSaid];
  if (named.some((id) => !activityOf(id))) return 'unknown-activity';
  if (named.length === 0 || new Set(named).size !== named.length) return 'does-not-fit';
  return items.every((item) => isOfOne(item, activityOf)) ? undefined : 'does-not-fit';
}

function isOfOne(item: GroupItem, activityOf: (id: string) => Activity | undefined): boolean {
  const activity = activityOf(item.activity);
  if (!activity || item.shared || !doneAlone(activity) || groupItemProblem(activity, item, 1)) return false;
  if ('recordings' in item || 'own' in item) return false;
  // Who did not want to say, or did not take part, has no item.
  return !('tally' in item) || talliedPeople({ ...item.tally, notSaid: 0, notTakingPart: 0 }) === 1;
}

/** What one person can do on a phone of their own: all but speaking, because what is spoken belongs to whoever is in the room. */
export const doneAlone = ({ kind }: Activity): boolean => kind !== 'voice';

/** The point that one person chose, of an item of one; `undefined` of any other. */
export function chosenPoint(item: GroupItem | CodedItem): string | undefined {
  return 'tally' in item && talliedPeople(item.tally) === 1 ? item.tally.counts.find(({ count }) => count === 1)?.code : undefined;
}
