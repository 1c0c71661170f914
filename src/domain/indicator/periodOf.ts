/** A stretch of time that a figure is of. */
export interface Period {
  /** ISO days, both in it. */
  readonly first: string;
  readonly last: string;
  readonly kind: 'year' | 'school-year' | 'quarter' | 'month' | 'day';
}

const MONTH_ENDS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Reads a period: `2025`, a school or financial year `2024/25`, a quarter `2025-Q3`, a month `2025-10`, or the day of a count, `2025-10-31`.
 * A school year is taken from September to August: it tells where a figure stands in a row, no more.
 *
 * @returns `undefined` for anything else.
 */
export function periodOf(text: string): Period | undefined {
  const school = /^(20\d{2})\/(\d{2})$/.exec(text);
  if (school) {
    const year = Number(school[1]);
    if (Number(school[2]) !== (year + 1) % 100) return undefined;
    return { first: `${year}-09-01`, last: `${year + 1}-08-31`, kind: 'school-year' };
  }
  const quarter = /^(20\d{2})-Q([1-4])$/.exec(text);
  if (quarter) {
    const last = Number(quarter[2]) * 3;
    return { first: `${quarter[1]}-${two(last - 2)}-01`, last: endOf(quarter[1] ?? '', last), kind: 'quarter' };
  }
  const date = /^(20\d{2})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  const [, year, month, day] = date ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31`, kind: 'year' };
  const at = Number(month);
  if (at < 1 || at > 12) return undefined;
  const end = endOf(year, at);
  if (day === undefined) return { first: `${year}-${month}-01`, last: end, kind: 'month' };
  return day >= '01' && text <= end ? { first: text, last: text, kind: 'day' } : undefined;
}

const two = (number: number): string => String(number).padStart(2, '0');

function endOf(year: string, month: number): string {
  const leap = month === 2 && Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  return `${year}-${two(month)}-${two((MONTH_ENDS[month - 1] ?? 0) + (leap ? 1 : 0))}`;
}
