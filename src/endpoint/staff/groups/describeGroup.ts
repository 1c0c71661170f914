import { activityOf } from '../../../content/group/activities.ts';
import type { StaffGroup, StaffGroupItem } from '../../../contract/staff/groups.ts';
import { publishTable } from '../../../domain/disclosure/publish.ts';
import { type Thresholds, thresholds } from '../../../domain/disclosure/thresholds.ts';
import type { CodedItem } from '../../../domain/session/groupSchema.ts';
import type { Deps } from '../../createApp.ts';
import type { KeptGroup } from '../../storage/storage.ts';
import { spokenOf } from '../listening/summaryOf.ts';
import type { GroupSpoken } from './groupSpeech.ts';

/**
 * @param spoken what was spoken, in this session and others.
 * @param exact every count as it is; without it, as published figures are.
 */
export function describeGroup(
  deps: Pick<Deps, 'thresholds' | 'speech'>,
  { coded, words }: KeptGroup,
  spoken: readonly GroupSpoken[],
  exact: boolean,
): StaffGroup {
  const { id, plan, who, ages, people, language, day, items } = coded;
  const least = deps.thresholds ?? thresholds();
  return {
    id,
    plan,
    who,
    ages,
    people,
    language,
    day,
    items: items.map((item) => {
      const said = spoken.find(({ session, question }) => session === id && question === item.activity);
      return { ...describeItem(deps, item, people, exact ? undefined : least), ...(said && { spoken: describeSpoken(said) }) };
    }),
    worded: words !== undefined,
  };
}

function describeItem({ speech }: Pick<Deps, 'speech'>, item: CodedItem, people: number, least: Thresholds | undefined): StaffGroupItem {
  const { activity, kind, shared } = item;
  const known = activityOf(activity);
  return {
    activity,
    kind,
    shared,
    asked: known ? speech.asked(known, 'en') : activity,
    tally: tallyOf(countsOf(item), people, least),
    piles: item.kind === 'card-sort' ? item.piles : [],
    own: (item.kind === 'card-sort' && item.own) || [],
    made: item.kind === 'wall' ? item.ideas.reduce((all, ideas) => all + ideas, 0) : item.kind === 'drawing' ? item.strokes : 0,
  };
}

function describeSpoken(said: GroupSpoken): NonNullable<StaffGroupItem['spoken']> {
  const { hearing, seconds } = spokenOf(said);
  return { hearing, seconds, recordings: said.recordings.length };
}

/** By the codes of the options, with those who did not say. */
function countsOf(item: CodedItem): readonly { readonly label: string; readonly count: number }[] {
  switch (item.kind) {
    case 'hands-up':
    case 'line':
      return [
        ...item.tally.counts.map(({ code, count }) => ({ label: code, count })),
        { label: 'prefer-not-to-say', count: item.tally.notSaid },
        { label: 'not-taking-part', count: item.tally.notTakingPart },
      ];
    case 'dot-votes':
      return item.counts.map(({ code, count }) => ({ label: code, count }));
    default:
      return [];
  }
}

function tallyOf(
  counts: readonly { readonly label: string; readonly count: number }[],
  people: number,
  least: Thresholds | undefined,
): StaffGroupItem['tally'] {
  if (!least) return { shown: true, cells: counts.map(({ label, count }) => ({ label, figure: { shown: true, count } })) };
  if (counts.length === 0) return { shown: true, cells: [] };
  const table = publishTable(people, counts, least);
  return table.shown ? { shown: true, cells: [...table.cells] } : { shown: false };
}
