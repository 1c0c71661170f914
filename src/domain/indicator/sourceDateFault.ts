import { periodOf } from './periodOf.ts';

/**
 * What is wrong with the date of a source: `2025`, `2025-10` or `2025-10-31`, not after today, and not before what it tells of began.
 *
 * @param period what the figure is of, where that is known.
 * @param today ISO day.
 */
export function sourceDateFault(text: string, period: string | undefined, today: string): string | undefined {
  const date = periodOf(text);
  if (!date || date.kind === 'quarter' || date.kind === 'school-year') {
    const [, day, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](20\d{2})$/.exec(text) ?? [];
    const meant = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
    return `“${text}” is no date. Write ${periodOf(meant) ? meant : '2025, 2025-10 or 2025-10-31'}.`;
  }
  if (date.first > today) return `“${text}” is in the future.`;
  const told = period === undefined ? undefined : periodOf(period);
  return told && date.last < told.first ? `A source of ${text} cannot tell of ${period}: it is older.` : undefined;
}
