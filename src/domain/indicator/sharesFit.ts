/** How far a published share of one decimal may be off. */
const ROUNDED = 0.05;

/**
 * Whether groups that nobody can be in two of are no more than all people: their shares, each rounded to one decimal, may come to
 * a little more than 100.
 *
 * @param percents of each group.
 */
export function sharesFit(percents: readonly number[]): boolean {
  const sum = percents.reduce((all, each) => all + each, 0);
  return sum <= 100 + ROUNDED * percents.length + 1e-9;
}
