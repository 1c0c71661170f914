/** The day by this device's own calendar and time zone, ISO `YYYY-MM-DD`. */
export function isoDay(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
