import type { Rated } from '../indicator/share.ts';
import { publishable } from './publishable.ts';
import type { Thresholds } from './thresholds.ts';

/**
 * Which rows of a table are not shown, where a person may be in several rows. Nothing can be added up there, but each row taken from
 * the sum leaves all others, and rows that exclude every other (`alone`: did not say) can be taken off together with one: what is left
 * is a group as well, and has to be one that may be seen.
 *
 * Where anything is hidden, all of `alone` are, and a row of those who can be in several: whoever knows all rows but one knows how many
 * of that one are in no other at least. And where those of `alone` may not be seen by themselves, a shown row leaves enough others beside
 * them on each side: what it leaves is known, and without others it would be theirs.
 *
 * @param alone places of the rows whose people are in no other row.
 * @param unseen places of rows that are hidden in any case, `unseenGroups`.
 * @returns the places of hidden rows.
 */
export function hideOverlapping(
  sum: Rated,
  rows: readonly Rated[],
  alone: ReadonlySet<number>,
  thresholds: Thresholds,
  unseen: ReadonlySet<number> = new Set(),
): ReadonlySet<number> {
  const seen = (rated: Rated): boolean => rated.base === 0 || publishable(rated, thresholds);
  const hidden = new Set(rows.flatMap((row, at) => (!unseen.has(at) && seen(row) && seen(without(sum, [row])) ? [] : [at])));
  const apart = [...alone].filter((at) => !hidden.has(at) && rows[at]?.base !== 0);
  const subsets: number[][] = [[]];
  for (const each of apart) subsets.push(...subsets.map((some) => [...some, each]));
  const at = (places: readonly number[]): Rated[] => places.flatMap((place) => rows[place] ?? []);
  if (!subsets.every((some) => seen(without(sum, at(some))))) for (const each of apart) hidden.add(each);
  const taken = subsets.filter((some) => some.every((each) => !hidden.has(each)));
  for (const [place, row] of rows.entries())
    if (!alone.has(place) && !hidden.has(place) && !taken.every((some) => seen(without(sum, [row, ...at(some)])))) hidden.add(place);
  if (hidden.size === 0) return hidden;
  const silent = [...alone].filter((at) => rows[at]?.base !== 0);
  const several = rows.flatMap((row, place) => (alone.has(place) || row.base === 0 ? [] : [{ place, row }]));
  for (const each of silent) hidden.add(each);
  if (!at(silent).every(seen))
    for (const { place, row } of several) if (!bothSides(without(sum, [row, ...at(silent)]), thresholds)) hidden.add(place);
  if (several.every(({ place }) => !hidden.has(place))) {
    const least = Math.min(...several.map(({ row }) => row.base));
    for (const { place, row } of several) if (row.base === least) hidden.add(place);
  }
  return hidden;
}

const bothSides = ({ positive, base }: Rated, { cell }: Thresholds): boolean => positive >= cell && base - positive >= cell;

function without(sum: Rated, rows: readonly Rated[]): Rated {
  return rows.reduce((left, row) => ({ positive: left.positive - row.positive, base: left.base - row.base }), sum);
}
