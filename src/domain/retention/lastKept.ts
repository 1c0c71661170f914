/**
 * The last day on which something of a day is still kept, where periods are counted in days.
 *
 * @param day ISO date.
 */
export function lastKept(period: number, day: string): string {
  const last = new Date(`${day}T00:00:00Z`);
  last.setUTCDate(last.getUTCDate() + period);
  return last.toISOString().slice(0, 10);
}
