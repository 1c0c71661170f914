import type { Activity } from './groupActivity.ts';
import { groupItemProblem } from './groupItemProblem.ts';
import { fewestPeople, type GroupSession } from './groupSession.ts';

/**
 * Whether a session is one that its activities can lead to: each item is of an activity that there is, once, and adds up.
 *
 * @returns why not, or `undefined` when all is well.
 */
export function groupMisfit(
  { people, joined, items }: Pick<GroupSession, 'people' | 'joined' | 'items'>,
  activityOf: (id: string) => Activity | undefined,
): 'unknown-activity' | 'does-not-fit' | undefined {
  if (people < fewestPeople(joined)) return 'does-not-fit';
  const activities = items.map(({ activity }) => activityOf(activity));
  if (activities.includes(undefined)) return 'unknown-activity';
  if (items.length === 0 || new Set(items.map(({ activity }) => activity)).size !== items.length) return 'does-not-fit';
  const good = items.every((item, at) => {
    const activity = activities[at];
    return activity && groupItemProblem(activity, item, people) === undefined;
  });
  return good ? undefined : 'does-not-fit';
}
