import { hideComplement } from './hideComplement.ts';
import type { Thresholds } from './thresholds.ts';

/**
 * Which cells of a table of counts are hidden, where somebody may be in several. They do not add up, but each one taken from the total
 * leaves all others, and those whose people are in no other cell (`alone`: did not say) can be taken off as well: what is left has to be
 * nobody, or as many as a cell has to be.
 *
 * Where anything is not, all of `alone` are hidden, since they tell how many are in the others; and of these as many as can hide a
 * small one among them, whether there is one or not: if only those who did not say were hidden, they would be what the shown cells
 * leave at least of the total. And a shown cell leaves enough of the total for them to be few or many: the largest are hidden
 * until it does.
 *
 * How many people are in two cells at once is not protected: who knows all cells can tell how many that are at least and at most.
 *
 * @param alone places of the cells whose people are in no other.
 * @returns the places of hidden cells; `undefined` when nothing is left that could be shown.
 */
export function hideOverlappingCells(
  total: number,
  counts: readonly number[],
  alone: ReadonlySet<number>,
  thresholds: Pick<Thresholds, 'cell'>,
): ReadonlySet<number> | undefined {
  const fits = (count: number): boolean => count === 0 || count >= thresholds.cell;
  const several = counts.map((count, at) => (alone.has(at) ? 0 : count));
  const rests = [total];
  for (const at of alone) rests.push(...rests.map((rest) => rest - (counts[at] ?? 0)));
  if (counts.every(fits) && rests.every((rest) => fits(rest) && several.every((count) => fits(rest - count)))) return new Set();
  const small = several.flatMap((count, at) => (fits(count) && fits(total - count) ? [] : [at]));
  const least = Math.min(...several.filter((count) => count > 0));
  const hiding = small.length > 0 ? small : several.flatMap((count, at) => (count === least ? [at] : []));
  const hidden = new Set(hideComplement(several, new Set(hiding), thresholds));
  const silent = [...alone].filter((at) => counts[at] !== 0);
  for (;;) {
    const shown = several.filter((count, at) => count > 0 && !hidden.has(at));
    if (hidden.size === 0 || shown.length === 0) return undefined;
    const most = Math.max(...shown);
    if (silent.length === 0 || total - most - silent.length >= thresholds.cell) break;
    for (const [at, count] of several.entries()) if (count === most) hidden.add(at);
  }
  return new Set([...hidden, ...silent]);
}
