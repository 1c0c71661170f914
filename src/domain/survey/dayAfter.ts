/**
 * So many days later.
 *
 * @param day ISO 8601, `2026-11-24`.
 */
export function dayAfter(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
