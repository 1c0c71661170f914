import type { ReachSheet } from '../../domain/disclosure/publishReach.ts';
import { BESIDE, type Beside, type Sheet } from '../../domain/disclosure/publishSheet.ts';
import { BREAKDOWNS, type Breakdown } from '../../domain/indicator/breakdown.ts';
import type { Rated } from '../../domain/indicator/share.ts';
import type { Series } from '../../domain/indicator/tallyOf.ts';
import type { RespondentGroup } from '../../domain/survey/survey.ts';
import type { EditionCountRow } from '../tally/tallyTables.ts';

const GROUPS: readonly RespondentGroup[] = ['parent', 'young-person', 'professional'];
const SERIES: readonly Series[] = ['five', 'three', 'group'];

/** Which figure a sheet is of. */
export interface SheetName {
  readonly indicator: string;
  readonly group: RespondentGroup;
  readonly series: Series;
}

/** What was counted in a wave, in the clear: one sheet a figure, and who answered. It goes into `domain/disclosure/` and nowhere else. */
export interface WaveCounts {
  readonly sheets: readonly (SheetName & { readonly sheet: Omit<Sheet, 'before'> })[];
  readonly reach: readonly (Omit<ReachSheet, 'population'> & { readonly group: RespondentGroup })[];
  /** Young people who took part in sessions of groups. */
  readonly inGroups: number;
}

export function sheetsOf(rows: readonly EditionCountRow[]): WaveCounts {
  const named = new Map<string, EditionCountRow[]>();
  for (const row of rows) {
    const name = nameOf(row.indicator, row.respondent, row.series);
    named.set(name, [...(named.get(name) ?? []), row]);
  }
  const sheets = [...new Set(rows.map(({ indicator }) => indicator).filter((indicator) => indicator !== ''))].sort().flatMap((indicator) =>
    GROUPS.flatMap((group) =>
      SERIES.flatMap((series) => {
        const there = named.get(nameOf(indicator, group, series));
        return there ? [{ indicator, group, series, sheet: sheetOf(there) }] : [];
      }),
    ),
  );
  const reach = GROUPS.flatMap((group) => {
    const there = named.get(nameOf('', group, '')) ?? [];
    const responses = there.find(({ breakdown }) => breakdown === 'all')?.count;
    if (responses === undefined) return [];
    const table = (of: Breakdown) => there.filter(({ breakdown }) => breakdown === of).map(({ value, count }) => ({ value, count }));
    return [{ group, responses, tables: Object.fromEntries(BREAKDOWNS.map((each) => [each, table(each)])) }];
  });
  return { sheets, reach, inGroups: named.get(nameOf('', 'young-person', 'group'))?.[0]?.count ?? 0 };
}

const nameOf = (...parts: readonly string[]): string => parts.join('\n');

function sheetOf(rows: readonly EditionCountRow[]): Omit<Sheet, 'before'> {
  const all = rows.filter(({ breakdown }) => breakdown === 'all');
  const count = (outcome: Beside): number => all.find((row) => row.outcome === outcome)?.count ?? 0;
  return {
    all: rated(all),
    beside: Object.fromEntries(BESIDE.map((each) => [each, count(each)])) as unknown as Sheet['beside'],
    tables: Object.fromEntries(
      BREAKDOWNS.map((breakdown) => {
        const there = rows.filter((row) => row.breakdown === breakdown);
        const values = [...new Set(there.map(({ value }) => value))].sort();
        return [breakdown, values.map((value) => ({ value, ...rated(there.filter((row) => row.value === value)) }))];
      }),
    ),
  };
}

function rated(rows: readonly EditionCountRow[]): Rated {
  const count = (outcome: string): number => rows.find((row) => row.outcome === outcome)?.count ?? 0;
  // What sessions said and is not counted has no number, so that nothing can be shown of it.
  const withheld = count('withheld');
  if (withheld > 0) return { positive: Number.NaN, base: withheld };
  return { positive: count('positive'), base: count('positive') + count('other') };
}
