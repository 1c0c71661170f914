/**
 * A day as this language writes it, with its own month names and calendar.
 *
 * @param day ISO 8601, `2026-11-22`.
 * @param digits CLDR's name of the digits, see `DIGITS`.
 */
export function dateText(tag: string, day: string, digits = 'latn'): string {
  // English here is British: plain `en` would put the month first.
  const locale = new Intl.Locale(tag).language === 'en' ? 'en-GB' : tag;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC', numberingSystem: digits }).format(new Date(day));
}
