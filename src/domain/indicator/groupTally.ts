import type { AddedSession } from '../session/addUp.ts';
import type { Activity } from '../session/groupActivity.ts';
import { allPages } from '../survey/branching.ts';
import type { Survey } from '../survey/survey.ts';

/** What sessions of groups add up to. Without `rated`: how many young people took part in them. */
export interface GroupTally {
  readonly rated?: { readonly indicator: string; readonly outcome: 'positive' | 'other' };
  readonly count: number;
}

/** The better half of the places on a line, and the best of a show of hands. */
const POSITIVE: ReadonlySet<string> = new Set(['yes', 'mostly-yes']);

/**
 * What groups said to the questions of the young people's survey, by hands or on a line. They stand apart from what young people
 * answered one by one: a room sees who raises a hand. What own phones gave to a session is in it.
 */
export function groupTally(
  sessions: readonly Pick<AddedSession, 'people' | 'items'>[],
  activityOf: (id: string) => Activity | undefined,
  survey: Survey | undefined,
): readonly GroupTally[] {
  const counts = new Map<string, { positive: number; other: number }>();
  for (const item of sessions.flatMap(({ items }) => items)) {
    if (!item.tally) continue;
    const question = activityOf(item.activity)?.question;
    const page = survey && allPages(survey).find(({ id }) => id === question);
    if (page?.kind !== 'scale' || page.indicator === undefined) continue;
    const count = counts.get(page.indicator) ?? { positive: 0, other: 0 };
    for (const { code, count: said } of item.tally.counts) count[POSITIVE.has(code) ? 'positive' : 'other'] += said;
    counts.set(page.indicator, count);
  }
  const people = sessions.reduce((all, session) => all + session.people, 0);
  const rated = [...counts].flatMap(([indicator, { positive, other }]) => [
    { rated: { indicator, outcome: 'positive' as const }, count: positive },
    { rated: { indicator, outcome: 'other' as const }, count: other },
  ]);
  return [{ count: people }, ...rated].filter(({ count }) => count > 0);
}
