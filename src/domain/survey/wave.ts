import { dayAfter } from './dayAfter.ts';

/** A quarter of a year: what surveys are opened for, and figures are compared by. */
export interface Wave {
  /** Such as `2026-Q4`. */
  readonly id: string;
  /** ISO days, both in it. */
  readonly first: string;
  readonly last: string;
  /** For staff, such as `October to December 2026`. */
  readonly label: string;
}

const QUARTERS = [
  { months: 'January to March', first: '01-01', last: '03-31' },
  { months: 'April to June', first: '04-01', last: '06-30' },
  { months: 'July to September', first: '07-01', last: '09-30' },
  { months: 'October to December', first: '10-01', last: '12-31' },
] as const;

/**
 * The wave with this id.
 *
 * @throws for anything that is no id of a wave.
 */
export function waveNamed(id: string): Wave {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(id) ?? [];
  return waveOf(`${year}-${String(Number(quarter) * 3).padStart(2, '0')}-01`);
}

/** The one before it. */
export const waveBefore = ({ first }: Pick<Wave, 'first'>): Wave => waveOf(dayAfter(first, -1));

/**
 * The wave that a day is in.
 *
 * @param day ISO 8601, `2026-11-24`.
 * @throws for anything that is no such day.
 */
export function waveOf(day: string): Wave {
  const [, year, month] = /^(\d{4})-(\d{2})-\d{2}$/.exec(day) ?? [];
  const at = Math.floor((Number(month) - 1) / 3);
  const quarter = QUARTERS[at];
  if (year === undefined || !quarter) throw new Error(`${day} is no ISO day`);
  const { first, last, months } = quarter;
  return { id: `${year}-Q${at + 1}`, first: `${year}-${first}`, last: `${year}-${last}`, label: `${months} ${year}` };
}
