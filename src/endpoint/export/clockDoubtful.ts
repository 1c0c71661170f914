const DAY_MS = 86_400_000;
/** Half a year: later than that, a device with a wrong clock is likelier than one that has had no network. */
const LATEST_DAYS = 183;

/**
 * Whether the day on a response may be wrong, because the device's clock was. A day ahead is another time zone; more has
 * not happened yet.
 *
 * @param day ISO date, by the device.
 * @param receivedDay ISO date, by the endpoint, UTC.
 */
export function clockDoubtful(day: string, receivedDay: string): boolean {
  const late = (Date.parse(receivedDay) - Date.parse(day)) / DAY_MS;
  return !(late >= -1 && late <= LATEST_DAYS);
}
