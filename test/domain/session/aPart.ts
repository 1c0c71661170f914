import { randomUUID } from 'node:crypto';
import { activityOf } from '../../../src/content/group/activities.ts';
import type { GroupItem } from '../../../src/domain/session/groupItem.ts';
import type { GroupPart } from '../../../src/domain/session/groupPart.ts';

/** One person's answer where a group raises hands. */
export function oneHand(chosen: string, id = 'hands-travel'): GroupItem {
  const activity = activityOf(id);
  if (activity?.kind !== 'hands-up') throw new Error(`${id} is no show of hands`);
  const counts = activity.points.map((code) => ({ code, count: code === chosen ? 1 : 0 }));
  return { activity: id, kind: 'hands-up', shared: false, tally: { counts, notSaid: 0, notTakingPart: 0 } };
}

export const ONE_WALL: GroupItem = {
  activity: 'wall-help-most',
  kind: 'wall',
  shared: false,
  groups: [{ name: '', ideas: ['A quiet room', 'More time'] }],
};

/** What one phone gave to the session of `aGroup`, or to another. */
export function aPart(session: string, change: Partial<GroupPart> = {}): GroupPart {
  return {
    id: randomUUID(),
    session,
    day: '2026-11-22',
    plan: 'own',
    who: 'changemakers',
    ages: '14-to-15',
    language: 'ur',
    format: 'standard',
    items: [oneHand('yes'), ONE_WALL],
    notSaid: ['line-adulthood'],
    ...change,
  };
}
