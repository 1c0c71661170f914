import { floor } from '../disclosure/floor.ts';
import { publishable } from '../disclosure/publishable.ts';
import type { Thresholds } from '../disclosure/thresholds.ts';
import type { AddedSession } from '../session/addUp.ts';
import type { Activity } from '../session/groupActivity.ts';
import { allPages } from '../survey/branching.ts';
import type { Survey } from '../survey/survey.ts';
import type { Rated } from './share.ts';

/**
 * What sessions of groups add up to. Without `rated`: how many young people took part in them. `withheld`: so many raised a hand or stood on a
 * line, and how they did is not counted, because too few sessions asked it.
 */
export interface GroupTally {
  readonly rated?: { readonly indicator: string; readonly outcome: 'positive' | 'other' | 'withheld' };
  readonly count: number;
}

/** The better half of the places on a line, and the best of a show of hands. */
const POSITIVE: ReadonlySet<string> = new Set(['yes', 'mostly-yes']);

/** Of two sessions, everybody in the one can take it from the sum and has the other. */
const LEAST_SESSIONS = 3;

/**
 * What groups said to the questions of the young people's survey, by hands or on a line. They stand apart from what young people
 * answered one by one: a room sees who raises a hand. What own phones gave to a session is in it.
 *
 * Everybody in a session knows exactly what it said, and can take it from the sum: there is a sum only where what is left is fit to be
 * seen as well, whichever session it was.
 */
export function groupTally(
  sessions: readonly Pick<AddedSession, 'people' | 'items'>[],
  activityOf: (id: string) => Activity | undefined,
  survey: Survey | undefined,
  thresholds: Thresholds,
): readonly GroupTally[] {
  const indicatorOf = (activity: string): string | undefined => {
    const question = activityOf(activity)?.question;
    const page = survey && allPages(survey).find(({ id }) => id === question);
    return page?.kind === 'scale' ? page.indicator : undefined;
  };
  const said = new Map<string, Rated[]>();
  for (const { items } of sessions)
    for (const [indicator, rated] of ratedIn(items, indicatorOf)) said.set(indicator, [...(said.get(indicator) ?? []), rated]);
  const rated = [...said].flatMap(([indicator, each]): readonly GroupTally[] => {
    const { positive, base } = sum(each);
    if (!withoutAnyOne(each, (rest) => publishable(rest, thresholds))) return [{ rated: { indicator, outcome: 'withheld' }, count: base }];
    return [
      { rated: { indicator, outcome: 'positive' }, count: positive },
      { rated: { indicator, outcome: 'other' }, count: base - positive },
    ];
  });
  const people = sessions.map((session): Rated => ({ positive: 0, base: session.people })).filter(({ base }) => base > 0);
  const met = withoutAnyOne(people, ({ base }) => floor(base, thresholds)) ? [{ count: sum(people).base }] : [];
  return [...met, ...rated].filter(({ count }) => count > 0);
}

/** What one session said, by indicator; of what nobody in it said anything to there is nothing. */
function ratedIn(items: AddedSession['items'], indicatorOf: (activity: string) => string | undefined): ReadonlyMap<string, Rated> {
  const said = new Map<string, Rated>();
  for (const { activity, tally } of items) {
    const indicator = indicatorOf(activity);
    if (!tally || indicator === undefined) continue;
    const counts = tally.counts.map(({ code, count }): Rated => ({ positive: POSITIVE.has(code) ? count : 0, base: count }));
    const all = sum([...counts, said.get(indicator) ?? NOBODY]);
    if (all.base > 0) said.set(indicator, all);
  }
  return said;
}

/** Whether all together are fit to be seen, and all without any one of them. */
function withoutAnyOne(each: readonly Rated[], seen: (rated: Rated) => boolean): boolean {
  return each.length >= LEAST_SESSIONS && seen(sum(each)) && each.every((_, at) => seen(sum(each.toSpliced(at, 1))));
}

const NOBODY: Rated = { positive: 0, base: 0 };

const sum = (each: readonly Rated[]): Rated =>
  each.reduce((all, { positive, base }) => ({ positive: all.positive + positive, base: all.base + base }), NOBODY);
