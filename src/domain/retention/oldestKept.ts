import type { Period, RetentionKind } from './retentionKinds.ts';

/**
 * The oldest day of which something is still kept today: what came before it has had its whole period.
 *
 * Months are the calendar's. Where the month is too short the day is its last, so that nothing goes before its time.
 *
 * @param today ISO date.
 * @returns ISO date, or `undefined` when nothing ever goes.
 */
export function oldestKept({ unit }: Pick<RetentionKind, 'unit'>, period: Period, today: string): string | undefined {
  if (period === 'kept') return undefined;
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  return unit === 'days' ? iso(new Date(Date.UTC(year, month - 1, day - period))) : monthsBefore(year, month - 1 - period, day);
}

function monthsBefore(year: number, month: number, day: number): string {
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return iso(new Date(Date.UTC(year, month, Math.min(day, last))));
}

const iso = (date: Date): string => date.toISOString().slice(0, 10);
