import type { Rated } from '../indicator/share.ts';
import { publishable } from './publishable.ts';
import type { Thresholds } from './thresholds.ts';

/**
 * Which rows of a table are not shown, where each person is in one row and the sum of all is known: those that may not be seen, and as
 * many more as it takes until the hidden ones are at least two and could be seen together. Whoever subtracts the shown from the sum gets
 * those together, and nothing about any of them alone. The next smallest goes first, and all of its size with it: which of them is hidden
 * for its own sake must not follow from its place.
 *
 * @param rows bases and favourable answers; a row without a base hides nothing and says that nobody answered.
 * @param unseen places of rows that are hidden in any case, `unseenGroups`.
 * @returns the places of hidden rows.
 */
export function hideRows(rows: readonly Rated[], thresholds: Thresholds, unseen: ReadonlySet<number> = new Set()): ReadonlySet<number> {
  const hidden = new Set(rows.flatMap((row, at) => (!unseen.has(at) && (row.base === 0 || publishable(row, thresholds)) ? [] : [at])));
  while (hidden.size > 0 && (hidden.size < 2 || !publishable(together(rows, hidden), thresholds))) {
    const shown = rows.flatMap(({ base }, at) => (base === 0 || hidden.has(at) ? [] : [base]));
    if (shown.length === 0) break;
    const least = Math.min(...shown);
    for (const [at, { base }] of rows.entries()) if (base === least) hidden.add(at);
  }
  return hidden;
}

function together(rows: readonly Rated[], places: ReadonlySet<number>): Rated {
  return [...places].reduce((sum, at) => ({ positive: sum.positive + (rows[at]?.positive ?? 0), base: sum.base + (rows[at]?.base ?? 0) }), {
    positive: 0,
    base: 0,
  });
}
