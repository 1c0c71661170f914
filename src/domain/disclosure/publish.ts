import { floor } from './floor.ts';
import { hideComplement } from './hideComplement.ts';
import { hideOverlappingCells } from './hideOverlappingCells.ts';
import { hideSmallCells } from './hideSmallCells.ts';
import { ROUNDED_TO, type Thresholds } from './thresholds.ts';

declare const proof: unique symbol;

/** A count that may be seen: rounded, or hidden. Only this file makes one. */
export type PublishedFigure = ({ readonly shown: true; readonly count: number } | { readonly shown: false }) & {
  readonly [proof]: true;
};

/** A one-dimensional table that may be seen, with its total; or why there is none. */
export type PublishedTable<Label extends string> =
  | {
      readonly shown: true;
      readonly total: PublishedFigure;
      readonly cells: readonly { readonly label: Label; readonly figure: PublishedFigure }[];
    }
  /** Too few responses, or all of them spread so thin that nothing can be hidden behind anything else. */
  | { readonly shown: false };

/** One count by itself: shown, rounded, when there is a base for it. */
export function publishCount(count: number, thresholds: Thresholds): PublishedFigure {
  return floor(count, thresholds) ? figure(count) : hidden();
}

/**
 * Makes a table fit to be seen. The cells are what the responses of the total are divided into: each response is in one cell
 * (or, where people could tick several, in at least one).
 *
 * Whoever knows the total and every shown cell exactly, and the rule, brings no hidden cell nearer than to a spread of as many as a
 * cell has to have. What all are alike in is shown: of people who are known one by one, as in a room, `saidAlike` has to be asked
 * as well.
 *
 * @param total how many responses there are in all.
 */
export function publishTable<Label extends string>(total: number, counts: Counts<Label>, thresholds: Thresholds): PublishedTable<Label> {
  return publishCells(total, counts, thresholds, (cells) => hideComplement(cells, hideSmallCells(cells, thresholds), thresholds));
}

/**
 * The same of a table in which a response can be in several cells, so that those who are in none of the shown ones follow from it too.
 *
 * @param alone the cells whose responses are in no other.
 */
export function publishOverlapping<Label extends string>(
  total: number,
  counts: Counts<Label>,
  alone: ReadonlySet<string>,
  thresholds: Thresholds,
): PublishedTable<Label> {
  const places = new Set(counts.flatMap(({ label }, at) => (alone.has(label) ? [at] : [])));
  return publishCells(total, counts, thresholds, (cells) => hideOverlappingCells(total, cells, places, thresholds));
}

type Counts<Label> = readonly { readonly label: Label; readonly count: number }[];

function publishCells<Label extends string>(
  total: number,
  counts: Counts<Label>,
  thresholds: Thresholds,
  hide: (cells: readonly number[]) => ReadonlySet<number> | undefined,
): PublishedTable<Label> {
  const cells = counts.map(({ count }) => count);
  if (!floor(total, thresholds) || !cells.every((count) => Number.isInteger(count) && count >= 0)) return { shown: false };
  const hiding = hide(cells);
  if (!hiding) return { shown: false };
  return {
    shown: true,
    total: figure(total),
    cells: counts.map(({ label, count }, at) => ({ label, figure: hiding.has(at) ? hidden() : figure(count) })),
  };
}

const figure = (count: number) => ({ shown: true, count: Math.round(count / ROUNDED_TO) * ROUNDED_TO }) as PublishedFigure;
const hidden = () => ({ shown: false }) as PublishedFigure;
