/**
 * Hides more cells of a one-dimensional table, so that no small one can be had by taking the shown ones from the total: the
 * smallest that would be shown, nought excepted, and every cell that equals it.
 *
 * Why that is enough, with the total known exactly and this rule known as well: which places are hidden follows from the
 * values alone. So whatever is hidden could as well lie the other way round at the same places, and the table would look the
 * same. Among the hidden there is a small value and one that is not, so each place could hold either. Hiding one of two equal
 * cells would give its place away; hence every equal one.
 *
 * @param small the places from `hideSmallCells`.
 * @returns all places to hide; `undefined` when there is nothing to hide a small cell behind, and the whole table has to go.
 */
export function hideComplement(counts: readonly number[], small: ReadonlySet<number>): ReadonlySet<number> | undefined {
  if (small.size === 0) return small;
  const shown = counts.filter((count, at) => count !== 0 && !small.has(at));
  if (shown.length === 0) return undefined;
  const least = Math.min(...shown);
  return new Set(counts.flatMap((count, at) => (small.has(at) || count === least ? [at] : [])));
}
