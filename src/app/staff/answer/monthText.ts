/** A month or a day in British English, such as "March 2027"; anything else as it is. */
export function monthText(due: string): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(due)) return due;
  return new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${due}-01`));
}
