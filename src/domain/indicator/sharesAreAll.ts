/** How far a share may be off that somebody told in whole per cents. */
const ROUNDED = 0.005;

/** Whether groups that nobody can be in two of are all people together: their shares, 0 to 1, may come to a little less. */
export function sharesAreAll(shares: readonly number[]): boolean {
  const sum = shares.reduce((all, each) => all + each, 0);
  return sum >= 1 - ROUNDED * shares.length - 1e-9;
}
