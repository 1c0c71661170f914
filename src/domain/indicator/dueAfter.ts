/**
 * When the period after one ends, if its line is told every so many months: the last day of a month.
 *
 * @param last ISO day, the last of the period that was told.
 */
export function dueAfter(last: string, everyMonths: number): string {
  const [year, month] = last.split('-').map(Number);
  // Day nought of a month is the last of the one before it.
  return new Date(Date.UTC(year ?? 0, (month ?? 0) + everyMonths, 0)).toISOString().slice(0, 10);
}
