import { dateText } from './dateText.ts';

/**
 * A day, a month or a year as this language writes it: as much as is known of a date.
 *
 * @param date ISO 8601: `2026`, `2026-11` or `2026-11-22`.
 * @param digits CLDR's name of the digits, see `DIGITS`.
 */
export function partialDateText(tag: string, date: string, digits = 'latn'): string {
  if (date.length > 7) return dateText(tag, date, digits);
  const parts = date.length > 4 ? ({ month: 'long', year: 'numeric' } as const) : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(tag, { ...parts, timeZone: 'UTC', numberingSystem: digits }).format(new Date(date));
}
