/**
 * After how many days a loss is raised. A tablet says what it kept just before it sends it, so on a good line nothing is missed for
 * longer than minutes. Three days let a tablet that was switched off in the middle of it on a Friday go on on Monday.
 */
export const LOSS_DAYS = 3;

/** The last day of which what was reported, and has not come, is lost today. @param today ISO date. */
export function lastLostDay(today: string): string {
  return new Date(Date.parse(today) - LOSS_DAYS * 86_400_000).toISOString().slice(0, 10);
}
