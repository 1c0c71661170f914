import type { Figure, SeenShare } from '../../../contract/impact.ts';
import type { TablesReply } from '../../../contract/staff/figures.ts';
import type { Breakdown } from '../../../domain/indicator/breakdown.ts';
import { groupName, inOrder } from './breakdownNames.ts';

type Sheet = TablesReply['waves'][number]['sheets'][number];

/** One figure in every wave that is out. */
export interface DividedFigure extends Pick<Figure, 'group' | 'series'> {
  /** Oldest first. */
  readonly waves: readonly { readonly wave: string; readonly synthetic?: true; readonly sheet: Sheet | undefined }[];
}

/** In place of a group's code: all together. No place can have it. */
export const ALL = '';

/** A group, or all together, wave by wave. */
export interface DividedRow {
  /** Its code, or `ALL`. Places can share a name, and their names come later than their figures. */
  readonly value: string;
  readonly name: string;
  /** Oldest first; without a share nobody answered. */
  readonly waves: readonly { readonly wave: string; readonly share: SeenShare | undefined }[];
}

export const allTogether = ({ waves }: DividedFigure): DividedRow => ({
  value: ALL,
  name: 'All',
  waves: waves.map(({ wave, sheet }) => ({ wave, share: sheet?.all })),
});

/** The groups of a breakdown, in the order of its table. @param places names by code. */
export function dividedRows({ waves }: DividedFigure, by: Breakdown, places: Readonly<Record<string, string>>): readonly DividedRow[] {
  const tables = waves.map(({ wave, sheet }) => ({ wave, sheet, rows: sheet?.tables.find(({ breakdown }) => breakdown === by)?.rows }));
  const there = [...new Set(tables.flatMap(({ rows = [] }) => rows.map(({ value }) => value)))];
  return inOrder(
    by,
    there.map((value) => ({ value })),
    places,
  ).map(({ value }) => ({
    value,
    name: groupName(by, value, places),
    waves: tables.map(({ wave, sheet, rows }) => ({ wave, share: shareIn(sheet, rows, value) })),
  }));
}

/** A table in which nothing may be seen is not there: then nobody knows whether anybody of this group answered. */
function shareIn(sheet: Sheet | undefined, rows: Sheet['tables'][number]['rows'] | undefined, value: string): SeenShare | undefined {
  if (rows) return rows.find((row) => row.value === value)?.share;
  return sheet?.all.shown ? { shown: false, why: 'too-few' } : sheet?.all;
}
