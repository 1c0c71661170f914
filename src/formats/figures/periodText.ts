import { periodOf } from '../../domain/indicator/periodOf.ts';
import { dateText } from '../../i18n/dateText.ts';
import { partialDateText } from '../../i18n/partialDateText.ts';

/** How a reader's language writes times. */
interface Writing {
  readonly tag: string;
  /** See `DIGITS`. */
  readonly digits: string | undefined;
}

interface Span {
  /** ISO days, both in it. */
  readonly first: string;
  readonly last: string;
}

/** From the first month to the last, as a language writes that: `July – September 2026`. */
export const monthsText = (writing: Writing, { first, last }: Span): string =>
  format(writing, { month: 'long', year: 'numeric' }).formatRange(new Date(first), new Date(last));

/** A period as a reader says it (`periodOf`); as it stands where it is none. */
export function periodText(writing: Writing, period: string): string {
  const { tag, digits } = writing;
  const span = periodOf(period);
  switch (span?.kind) {
    case 'quarter':
      return monthsText(writing, span);
    case 'year':
    case 'month':
      return partialDateText(tag, period, digits);
    case 'day':
      return dateText(tag, period, digits);
    case 'school-year':
    case undefined:
      return period;
  }
}

/** The same in as little room as there is below a chart: the year stands in a line of its own. */
export function shortPeriodText(writing: Writing, period: string): string {
  const span = periodOf(period);
  const year = () => format(writing, { year: 'numeric' }).format(new Date(span?.last ?? period));
  switch (span?.kind) {
    case 'quarter':
      return `${format(writing, { month: 'short' }).formatRange(new Date(span.first), new Date(span.last))}\n${year()}`;
    case 'month':
      return `${format(writing, { month: 'short' }).format(new Date(span.first))}\n${year()}`;
    case 'day':
      return `${format(writing, { day: 'numeric', month: 'short' }).format(new Date(span.first))}\n${year()}`;
    case 'year':
    case 'school-year':
    case undefined:
      return periodText(writing, period);
  }
}

/** The day in its middle, ISO: where it stands in a row. */
export function middleOf(period: string): string {
  const span = periodOf(period);
  const [first, last] = [Date.parse(span?.first ?? period), Date.parse(span?.last ?? period)];
  return new Date((first + last) / 2).toISOString().slice(0, 10);
}

/** English here is British, as in `dateText`. */
const format = ({ tag, digits = 'latn' }: Writing, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(new Intl.Locale(tag).language === 'en' ? 'en-GB' : tag, { ...parts, timeZone: 'UTC', numberingSystem: digits });
