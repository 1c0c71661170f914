const DAY_MS = 86_400_000;

/**
 * The day on which so many working days have passed. Saturdays and Sundays are none. Public holidays are counted as if they
 * were: a time limit then ends too early and never too late.
 *
 * @param day ISO date.
 */
export function workingDaysAfter(day: string, days: number): string {
  let at = Date.parse(day);
  for (let left = days; left > 0; ) {
    at += DAY_MS;
    const weekday = new Date(at).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return new Date(at).toISOString().slice(0, 10);
}
