import type { Thresholds } from './thresholds.ts';

/**
 * Which cells are too small to be shown: all but nought and those of the threshold or more.
 *
 * @returns the places of the small cells.
 */
export function hideSmallCells(counts: readonly number[], { cell }: Thresholds): ReadonlySet<number> {
  return new Set(counts.flatMap((count, at) => (count === 0 || count >= cell ? [] : [at])));
}
