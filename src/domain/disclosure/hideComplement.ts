import type { Thresholds } from './thresholds.ts';

/**
 * Hides more cells of a one-dimensional table, so that no small one can be had by taking the shown ones from the total: the
 * smallest that would be shown, nought excepted, and every cell that equals it, until the largest hidden one is as far above the
 * smallest as a cell has to be large.
 *
 * Why that is enough, with the total known exactly and this rule known as well: which places are hidden follows from the
 * values alone. So whatever is hidden could as well lie in another order at the same places, and the table would look the
 * same: each place could hold the smallest as well as the largest. Hiding one of two equal cells would give its place away; hence
 * every equal one.
 *
 * What it does not protect against is somebody who knows more than is published: of two hidden cells, whoever knows how many
 * people are in the one has the other.
 *
 * @param small the places from `hideSmallCells`.
 * @returns all places to hide; `undefined` when there is nothing to hide a small cell behind, and the whole table has to go.
 */
export function hideComplement(
  counts: readonly number[],
  small: ReadonlySet<number>,
  { cell }: Pick<Thresholds, 'cell'>,
): ReadonlySet<number> | undefined {
  const hidden = new Set(small);
  while (hidden.size > 0 && spread(counts, hidden) < cell) {
    const shown = counts.filter((count, at) => count !== 0 && !hidden.has(at));
    if (shown.length === 0) return undefined;
    const least = Math.min(...shown);
    for (const [at, count] of counts.entries()) if (count === least) hidden.add(at);
  }
  return hidden;
}

function spread(counts: readonly number[], places: ReadonlySet<number>): number {
  const values = counts.filter((_, at) => places.has(at));
  return Math.max(...values) - Math.min(...values);
}
