import { activityOf } from '../../../content/group/activities.ts';
import type { StaffGroup, StaffGroupItem } from '../../../contract/staff/groups.ts';
import { publishTable } from '../../../domain/disclosure/publish.ts';
import { saidAlike } from '../../../domain/disclosure/saidAlike.ts';
import { type Thresholds, thresholds } from '../../../domain/disclosure/thresholds.ts';
import type { AddedItem } from '../../../domain/session/addUp.ts';
import type { Deps } from '../../createApp.ts';
import { spokenOf } from '../listening/summaryOf.ts';
import type { GroupSpoken } from './groupSpeech.ts';
import type { WholeSession } from './wholeSessions.ts';

/**
 * @param spoken what was spoken, in this session and others.
 * @param exact every count as it is; without it, as published figures are.
 */
export function describeGroup(
  deps: Pick<Deps, 'thresholds' | 'speech'>,
  session: WholeSession,
  spoken: readonly GroupSpoken[],
  exact: boolean,
): StaffGroup {
  const { id, context, own, parts, sum } = session;
  const { plan, who, ages, language, day } = context;
  const { people, table, phones } = sum;
  const least = deps.thresholds ?? thresholds();
  return {
    id,
    plan,
    who,
    ages,
    people,
    table,
    phones,
    facilitator: own !== undefined,
    language,
    day,
    items: sum.items.map((item) => {
      const said = spoken.find(({ session, question }) => session === id && question === item.activity);
      return { ...describeItem(deps, item, people, exact ? undefined : least), ...(said && { spoken: describeSpoken(said) }) };
    }),
    worded: [...(own ? [own] : []), ...parts].some(({ words }) => words !== undefined),
  };
}

function describeItem({ speech }: Pick<Deps, 'speech'>, item: AddedItem, people: number, least: Thresholds | undefined): StaffGroupItem {
  const { activity, kind, shared, table, phones, piles, notSuitable, ideas } = item;
  const known = activityOf(activity);
  return {
    activity,
    kind: table?.kind === 'not-suitable' ? table.kind : kind,
    shared,
    asked: known ? speech.asked(known, 'en') : activity,
    tally: tallyOf(countsOf(item), people, least),
    piles: table?.kind === 'card-sort' ? table.piles : [],
    own: (table?.kind === 'card-sort' && table.own) || [],
    // One person's pile is one person's answer: only those who may read it see how few there are.
    ...(!least &&
      phones.said + phones.notSaid > 0 && { phones: { ...phones, notSuitable, piles: piles.filter(({ count }) => count > 0) } }),
    made: kind === 'wall' ? ideas : table?.kind === 'drawing' ? table.strokes : 0,
  };
}

function describeSpoken(said: GroupSpoken): NonNullable<StaffGroupItem['spoken']> {
  const { hearing, seconds } = spokenOf(said);
  return { hearing, seconds, recordings: said.recordings.length };
}

/** By the codes of the options, with those who did not say. */
function countsOf({ tally, dots }: AddedItem): readonly { readonly label: string; readonly count: number }[] {
  if (dots) return dots.map(({ code, count }) => ({ label: code, count }));
  if (!tally) return [];
  return [
    ...tally.counts.map(({ code, count }) => ({ label: code, count })),
    { label: 'prefer-not-to-say', count: tally.notSaid },
    { label: 'not-taking-part', count: tally.notTakingPart },
  ];
}

function tallyOf(
  counts: readonly { readonly label: string; readonly count: number }[],
  people: number,
  least: Thresholds | undefined,
): StaffGroupItem['tally'] {
  if (!least) return { shown: true, cells: counts.map(({ label, count }) => ({ label, figure: { shown: true, count } })) };
  if (counts.length === 0) return { shown: true, cells: [] };
  // Who was in the room is known to all who were.
  const alike = saidAlike(
    people,
    counts.map(({ count }) => count),
    least,
  );
  const table = alike ? { shown: false as const } : publishTable(people, counts, least);
  return table.shown ? { shown: true, cells: [...table.cells] } : { shown: false };
}
