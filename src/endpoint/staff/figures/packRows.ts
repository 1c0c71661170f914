import type { SeenCount } from '../../../contract/impact.ts';
import type { Answered, Counted, Pack, PackIndicator, PackWave } from '../../../contract/staff/pack.ts';
import { isOverdue } from '../../../domain/said-doing/isOverdue.ts';
import type { PackRow } from './packColumns.ts';

/** A pack as rows: each number that stands on its page, once, and none besides. */
export function packRows(pack: Pack): readonly PackRow[] {
  const { indicators, waves, entries, asOf } = pack;
  return [
    ...indicators.flatMap((indicator) => indicator.answered.flatMap((line) => surveyRows(pack, indicator, line))),
    ...indicators.flatMap((indicator) => indicator.counted.map((line) => dataRow(indicator, line))),
    ...waves.flatMap(reachRows),
    ...waves.flatMap(themeRows),
    ...entries.map(
      ({ id, title, themes, status, owner, due, changedOn }): PackRow => ({
        part: 'entry',
        label: title,
        group: id,
        state: status,
        themes: themes.join(' '),
        owner,
        changed: changedOn,
        ...(due !== undefined && { next_due: due, overdue: Number(isOverdue({ due, status }, asOf)) }),
      }),
    ),
  ];
}

const madeUp = (synthetic: true | undefined): Pick<PackRow, 'made_up'> => (synthetic ? { made_up: 1 } : {});

function surveyRows({ waves, next }: Pack, { id, label }: PackIndicator, { group, series, waves: figures }: Answered): readonly PackRow[] {
  return figures.map(({ all, beside, change }, at): PackRow => {
    const name = { part: 'survey' as const, wave: waves[at]?.wave ?? '', indicator: id, label, respondent: group, series, good: 'up' };
    const source = {
      source: series === 'group' ? 'Heard: group sessions' : 'Heard: surveys',
      next_due: next.due,
      ...madeUp(waves[at]?.synthetic),
    };
    if (!all.shown) return { ...name, state: all.why === 'too-few' ? 'not-shown' : all.why, ...source };
    const { percent, low, high, base, indicative } = all;
    return {
      ...name,
      state: 'shown',
      value: percent,
      unit: 'percent',
      low,
      high,
      base,
      indicative: Number(indicative),
      ...(beside && {
        dont_know: beside['dont-know'],
        does_not_apply: beside['does-not-apply'],
        prefer_not_to_say: beside['prefer-not-to-say'],
        skipped: beside.skipped,
      }),
      ...(change && {
        since: change.since,
        change: change.by,
        change_low: change.low,
        change_high: change.high,
        direction: change.direction,
      }),
      ...source,
    };
  });
}

function dataRow({ id }: PackIndicator, { id: series, label, unit, measure, good, points, change, nextDue }: Counted): PackRow {
  const name = { part: 'data' as const, indicator: id, label, series, good, measure };
  const latest = points.at(-1);
  if (!latest) return { ...name, state: 'no-figure' };
  const { period, value, source, sourceDate, note, corrected } = latest;
  const notes = [note, corrected && `Corrected on ${corrected.day}: ${corrected.why}`].filter((each) => each !== undefined);
  return {
    ...name,
    state: 'shown',
    period,
    value,
    unit,
    ...(change && { since: change.since, change: change.by, direction: change.direction }),
    source,
    source_date: sourceDate,
    ...(notes.length > 0 && { note: notes.join(' ') }),
    ...(nextDue !== undefined && { next_due: nextDue }),
    ...madeUp(latest.synthetic),
  };
}

const SOURCE = { source: 'Heard' };

function reachRows({ wave, reach, inGroups, synthetic }: PackWave): readonly PackRow[] {
  const name = { part: 'reach' as const, wave, ...madeUp(synthetic) };
  const rows = reach.flatMap(({ group: respondent, responses, tables }): PackRow[] => [
    { ...name, respondent, breakdown: 'all', group: 'all', ...counted(responses, 'responses'), ...SOURCE },
    ...tables.flatMap(({ breakdown, rows: groups }) =>
      groups.map(
        ({ value, figure, reflects }): PackRow => ({
          ...name,
          respondent,
          breakdown,
          group: value,
          ...counted(figure, 'responses'),
          ...(reflects && { people_percent: reflects.people, heard: reflects.heard === 'too-few' ? 'not-shown' : reflects.heard }),
          ...(reflects?.responses !== undefined && { responses_percent: reflects.responses }),
          ...SOURCE,
        }),
      ),
    ),
  ]);
  const met: PackRow = {
    ...name,
    respondent: 'young-person',
    breakdown: 'all',
    group: 'group-sessions',
    ...counted(inGroups, 'people'),
    ...SOURCE,
  };
  return [...rows, met];
}

function themeRows({ wave, themes, noTheme, synthetic }: PackWave): readonly PackRow[] {
  const name = { part: 'theme' as const, wave, ...madeUp(synthetic) };
  return [
    ...themes.map(({ theme, said }): PackRow => ({ ...name, group: theme, ...counted(said, 'responses'), ...SOURCE })),
    { ...name, group: 'no-theme-yet', ...counted(noTheme, 'responses'), ...SOURCE },
  ];
}

const counted = (figure: SeenCount, unit: string): Pick<PackRow, 'state' | 'value' | 'unit'> =>
  figure.shown ? { state: 'shown', value: figure.count, unit } : { state: 'not-shown' };
