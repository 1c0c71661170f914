import { BREAKDOWNS, type Breakdown, NOT_SAID, OVERLAPPING, SAID_NO_GROUP } from '../indicator/breakdown.ts';
import { type Reach, reach } from '../indicator/reach.ts';
import { sharesAreAll } from '../indicator/sharesAreAll.ts';
import { type PublishedFigure, publishCount, publishOverlapping, publishTable } from './publish.ts';
import type { Thresholds } from './thresholds.ts';

/** Who answered, in the clear: responses of one group of respondents in one wave. */
export interface ReachSheet {
  readonly responses: number;
  readonly tables: Readonly<Partial<Record<Breakdown, readonly { readonly value: string; readonly count: number }[]>>>;
  /** Shares of the people who could have answered, 0 to 1, by breakdown and group: every group that should be heard. */
  readonly population: Readonly<Partial<Record<Breakdown, Readonly<Record<string, number>>>>>;
}

interface PublishedReachRow {
  readonly value: string;
  readonly figure: PublishedFigure;
  /** Beside the people it should reflect, where their share is known: whole per cents, and the ratio in tenths. */
  readonly reflects?: {
    readonly people: number;
    readonly responses?: number;
    readonly ratio?: number;
    /** `responses` is of those who said one of the groups whose share of people is known: that is divided among these alone. */
    readonly ofThese?: true;
    readonly heard: Reach['heard'] | 'too-few';
  };
}

export interface PublishedReach {
  readonly responses: PublishedFigure;
  readonly tables: Readonly<Partial<Record<Breakdown, readonly PublishedReachRow[]>>>;
}

/**
 * Makes counts of who answered fit to be seen. Groups that should be heard and were not are in it, with nought; but only where somebody
 * said which group they are of: a survey that does not ask has not left anybody unheard.
 */
export function publishReach(sheet: ReachSheet, thresholds: Thresholds): PublishedReach {
  return {
    responses: publishCount(sheet.responses, thresholds),
    tables: Object.fromEntries(
      BREAKDOWNS.flatMap((breakdown) => {
        const rows = publishRows(breakdown, sheet, thresholds);
        return rows ? [[breakdown, rows]] : [];
      }),
    ),
  };
}

/** @returns `undefined` where nothing can be shown, or nobody was asked. */
function publishRows(
  breakdown: Breakdown,
  { responses, tables, population }: ReachSheet,
  thresholds: Thresholds,
): readonly PublishedReachRow[] | undefined {
  const there = tables[breakdown] ?? [];
  const said = (silent: ReadonlySet<string>): boolean => there.some(({ value, count }) => count > 0 && !silent.has(value));
  if (!said(NOT_ASKED)) return undefined;
  const people = said(SAID_NO_GROUP) ? (population[breakdown] ?? {}) : {};
  const missing = Object.keys(people).filter((value) => there.every((row) => row.value !== value));
  const rows = [...there, ...missing.map((value) => ({ value, count: 0 }))];
  const counts = rows.map(({ value, count }) => ({ label: value, count }));
  const overlapping = OVERLAPPING.has(breakdown);
  const table = overlapping
    ? publishOverlapping(responses, counts, SAID_NO_GROUP, thresholds)
    : publishTable(responses, counts, thresholds);
  if (!table.shown) return undefined;
  const figures = table.cells.map(({ figure }) => figure);
  const known = new Set(Object.keys(people));
  // Where the known groups are all people, responses of any other are beside them, as those are who said no group.
  const theseAlone = !overlapping && sharesAreAll(Object.values(people));
  const isIn = ({ value }: { readonly value: string }) => (theseAlone ? known.has(value) : !SAID_NO_GROUP.has(value));
  const ofThese = theseAlone && rows.some((row) => !isIn(row) && !SAID_NO_GROUP.has(row.value)) && { ofThese: true as const };
  // Of those who can be in several groups, what is hidden cannot be taken off: nobody knows how many they are together.
  const base = overlapping && figures.some(({ shown }) => !shown) ? undefined : baseOf(responses, rows, figures, isIn);
  return table.cells.map(({ label: value, figure }, at): PublishedReachRow => {
    const share = people[value];
    const found = share === undefined ? undefined : heard(figure, rows[at]?.count ?? 0, base, share);
    if (share === undefined || !found) return { value, figure };
    return { value, figure, reflects: { people: Math.round(share * 100), ...found, ...('responses' in found && ofThese) } };
  });
}

const NOT_ASKED: ReadonlySet<string> = new Set([NOT_SAID]);

/**
 * What shares are shares of: those who said one of the groups that are held against people. They are all responses less those of the
 * other rows. Nothing is in it that the shown rows and the total do not tell: where a row of who said no group is hidden together with
 * a group, it is not taken off, or the shares would tell it, and with it the group it is hidden behind. Where only rows that are taken
 * off are hidden, those together are what the shown ones leave.
 *
 * @returns `undefined` where groups are hidden on both sides: how many of the hidden are on which side is told nowhere else.
 */
function baseOf(
  total: number,
  rows: readonly { readonly value: string; readonly count: number }[],
  published: readonly PublishedFigure[],
  isIn: (row: { readonly value: string }) => boolean,
): number | undefined {
  const hidden = rows.filter((_, at) => !published[at]?.shown);
  const inHidden = hidden.some(isIn);
  if (inHidden && hidden.some((row) => !isIn(row) && !SAID_NO_GROUP.has(row.value))) return undefined;
  const takenOff = rows.filter((row, at) => !isIn(row) && (published[at]?.shown || !inHidden));
  return takenOff.reduce((rest, { count }) => rest - count, total);
}

/** @returns `undefined` where there is nothing to hold it against: a group that is hidden, or of which nobody answered, needs nothing. */
function heard(figure: PublishedFigure, responses: number, of: number | undefined, population: number) {
  if (!figure.shown) return { heard: 'too-few' } as const;
  if (of === undefined && responses > 0) return undefined;
  const found = of === undefined ? undefined : reach({ responses, of, population });
  if (!found) return { heard: 'not-yet' } as const;
  return { responses: Math.round(found.share * 100), ratio: Math.round(found.ratio * 10) / 10, heard: found.heard };
}
