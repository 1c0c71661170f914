import { DATA_COLUMNS, type DataColumn } from '../../../domain/indicator/dataRow.ts';
import type { Unit } from '../../../domain/indicator/dataSeries.ts';
import { periodOf } from '../../../domain/indicator/periodOf.ts';
import { waveNamed } from '../../../domain/survey/wave.ts';
import { dayText } from '../names.ts';
import { unitText } from '../unitText.ts';

/** What a value is written in, beside the field where it is typed. */
export const UNIT_HINTS: Readonly<Record<Unit, string>> = {
  percent: 'In per cent, from 0 to 100.',
  count: 'A whole number.',
  weeks: 'In weeks.',
  months: 'In months.',
  'per-10000': 'Per 10,000 children.',
  'per-100': 'Per 100 pupils.',
  score: 'In points.',
  pages: 'In pages.',
};

/** `75 weeks`. */
export const valueText = (value: number, unit: Unit): string =>
  `${value.toLocaleString('en-GB', { maximumFractionDigits: 6 })}${unitText(value, unit)}`;

const months = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A period, or the date of a source, in words: `July to September 2026`, `October 2025`. */
export function periodText(period: string): string {
  const read = periodOf(period);
  switch (read?.kind) {
    case 'quarter':
      return waveNamed(period).label;
    case 'month':
      return months.format(new Date(`${read.first}T00:00:00Z`));
    case 'day':
      return dayText(period);
    default:
      return period;
  }
}

/** As it stands in the file. */
export const columnName = (column: DataColumn): string => DATA_COLUMNS.find(({ id }) => id === column)?.header ?? column;

/** `every 3 months`, `once a year`. */
export const everyText = (everyMonths: number): string => (everyMonths === 12 ? 'once a year' : `every ${everyMonths} months`);
