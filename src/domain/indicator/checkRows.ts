import type { Thresholds } from '../disclosure/thresholds.ts';
import { contactDetail } from '../staff/contactDetail.ts';
import { DATA_COLUMNS, type DataColumn, type DataRow, type RowFault } from './dataRow.ts';
import type { DataPoint, DataSeries } from './dataSeries.ts';
import { periodFault } from './periodFault.ts';
import { periodsClash } from './periodsClash.ts';
import { fewFaults, pointFaults } from './pointFaults.ts';
import { readNumber } from './readNumber.ts';
import { sourceDateFault } from './sourceDateFault.ts';

/** What would come of a row, if the file were stored. */
export type CheckedRow = {
  readonly row: number;
  /** What names it to whoever wrote it. */
  readonly typed: { readonly series: string; readonly period: string; readonly value: string };
} & (
  | { readonly state: 'error'; readonly faults: readonly RowFault[] }
  /** `before`: what stands for its period now. A correction without `why` needs one before it can be stored. */
  | {
      readonly state: 'new' | 'same' | 'correction';
      readonly point: DataPoint;
      readonly before?: DataPoint;
      readonly why?: string;
    }
);

/** What rows are held against. */
export interface Ground {
  readonly series: readonly DataSeries[];
  /** What stands now for a period of a line of figures. */
  readonly standing: (series: string, period: string) => DataPoint | undefined;
  /** All periods of a line of figures that something stands for now. */
  readonly periods: (series: string) => readonly string[];
  /** A line of figures that is named nearly like this. */
  readonly nearest: (text: string) => string | undefined;
  readonly thresholds: Thresholds;
  /** ISO day. */
  readonly today: string;
}

const MOST_LETTERS: Readonly<Record<'source' | 'note' | 'why', number>> = { source: 300, note: 500, why: 500 };

const OF_NUMBERS: ReadonlySet<DataColumn> = new Set(['value', 'numerator', 'denominator']);

/** Checks rows against each other and against what stands. A template's rows in which nothing was filled in are passed over. */
export function checkRows(rows: readonly DataRow[], ground: Ground): readonly CheckedRow[] {
  const seen: (Pick<DataPoint, 'series' | 'period'> & Pick<DataRow, 'row'>)[] = [];
  return rows
    .filter((row) => !isLeft(row))
    .map((row) => {
      const checked = checkRow(row, ground);
      if (checked.state === 'error') return checked;
      const { series, period } = checked.point;
      const before = seen.filter((each) => each.series === series);
      const text =
        againFault(period, before) ?? (checked.state === 'new' ? overlapFault(period, ground.periods(series), before) : undefined);
      if (text !== undefined) return { row: row.row, typed: checked.typed, state: 'error', faults: [{ column: 'period', text }] };
      seen.push({ series, period, row: row.row });
      return checked;
    });
}

type Seen = readonly (Pick<DataPoint, 'period'> & Pick<DataRow, 'row'>)[];

function againFault(period: string, before: Seen): string | undefined {
  const same = before.find((each) => each.period === period);
  return same && `Row ${same.row} is of the same line of figures and period. Leave one of them.`;
}

/** A quarter less two of its months is the third, however small that is. */
function overlapFault(period: string, standing: readonly string[], before: Seen): string | undefined {
  const there = standing.find((each) => periodsClash(each, period));
  const inFile = before.find((each) => periodsClash(each.period, period));
  const other = there === undefined ? inFile && `${inFile.period} in row ${inFile.row}` : `${there}, which is here already,`;
  return (
    other && `“${period}” and ${other} share days: one could be subtracted from the other. Give periods of this line that do not overlap.`
  );
}

/** Only what the template came with stands in it. */
export function isLeft({ cells, faults }: DataRow): boolean {
  return (
    faults.length === 0 && DATA_COLUMNS.every(({ id }) => id === 'series' || id === 'what' || id === 'help' || (cells[id] ?? '') === '')
  );
}

function checkRow({ row, cells, faults: ofCells }: DataRow, ground: Ground): CheckedRow {
  const cell = (id: DataColumn): string => cells[id] ?? '';
  const typed = { series: cell('series'), period: cell('period'), value: cell('value') };
  // Where a row as a whole is wrong, its cells may be those of other columns.
  const ofRow = ofCells.filter(({ column }) => column === undefined);
  if (ofRow.length > 0) return { row, typed, state: 'error', faults: ofRow };
  const faults: RowFault[] = [...ofCells];
  const wrong = (column: DataColumn, text: string | undefined): void => {
    // One thing at a time of each cell.
    if (text !== undefined && faults.every((fault) => fault.column !== column)) faults.push({ column, text });
  };
  const series = ground.series.find(({ id }) => id === typed.series);
  wrong('series', seriesFault(typed.series, series, ground));
  if (series && cell('what') !== '' && cell('what') !== series.label)
    wrong('what', `“${cell('what')}” does not belong to ${series.id}, which is “${series.label}”. Was a column sorted by itself?`);
  wrong('period', typed.period === '' ? 'There is no period.' : periodFault(typed.period, ground.today));
  const periodKnown = faults.every(({ column }) => column !== 'period');
  for (const column of ['source', 'note', 'why'] as const) wrong(column, textFault(cell(column), MOST_LETTERS[column]));
  if (cell('source') === '') wrong('source', 'There is no source. Name the document that says so.');
  wrong(
    'sourceDate',
    cell('sourceDate') === ''
      ? 'There is no date of the source.'
      : sourceDateFault(cell('sourceDate'), periodKnown ? typed.period : undefined, ground.today),
  );
  if (cell('value') === '') wrong('value', 'There is no value. A figure that is not known is left out.');
  const numbers = series && readNumbers(cells, series, wrong);
  // Whatever else is wrong with the row: who mends it should be told of all at once.
  if (series && numbers && faults.every(({ column }) => column === undefined || !OF_NUMBERS.has(column))) {
    const { decimals, ...figure } = numbers;
    const ofNumbers = pointFaults(figure, series, decimals);
    faults.push(...(ofNumbers.length > 0 ? ofNumbers : fewFaults(figure, series, ground.thresholds)));
    if (faults.length === 0) {
      const { source, sourceDate, note } = { source: cell('source'), sourceDate: cell('sourceDate'), note: cell('note') };
      const point: DataPoint = { series: series.id, period: typed.period, ...figure, source, sourceDate, ...(note !== '' && { note }) };
      return { row, typed, ...against(point, ground.standing(series.id, typed.period), cell('why')) };
    }
  }
  return { row, typed, state: 'error', faults };
}

function against(point: DataPoint, before: DataPoint | undefined, why: string) {
  if (before === undefined) return { state: 'new', point } as const;
  if (isSame(point, before)) return { state: 'same', point, before } as const;
  return { state: 'correction', point, before, ...(why !== '' && { why }) } as const;
}

function isSame(one: DataPoint, other: DataPoint): boolean {
  return (['value', 'numerator', 'denominator', 'source', 'sourceDate', 'note'] as const).every((name) => one[name] === other[name]);
}

function seriesFault(typed: string, found: DataSeries | undefined, { nearest }: Ground): string | undefined {
  if (typed === '') return 'There is no name of a line of figures.';
  if (found) return undefined;
  const meant = nearest(typed);
  return `“${typed}” is no line of figures.${meant === undefined ? ' The template lists them.' : ` Is it ${meant}?`}`;
}

function readNumbers(
  cells: DataRow['cells'],
  series: DataSeries,
  wrong: (column: DataColumn, text: string) => void,
): { readonly value: number; readonly decimals: number; readonly numerator?: number; readonly denominator?: number } | undefined {
  const read = (column: 'value' | 'numerator' | 'denominator') => {
    const text = cells[column] ?? '';
    if (text === '') return undefined;
    const number = readNumber(text, column === 'value' ? series.unit : 'count');
    if (!number.ok) wrong(column, number.why);
    return number.ok ? number : undefined;
  };
  const [value, numerator, denominator] = [read('value'), read('numerator'), read('denominator')];
  return (
    value && {
      value: value.number,
      decimals: value.decimals,
      ...(numerator && { numerator: numerator.number }),
      ...(denominator && { denominator: denominator.number }),
    }
  );
}

/** Everybody reads these texts, and spreadsheets open them. */
function textFault(text: string, most: number): string | undefined {
  if (text.length > most) return `It is longer than ${most} letters.`;
  if (/^[=+@-]/.test(text)) return `A spreadsheet would run “${text.slice(0, 20)}” as a formula. Begin with a word.`;
  const found = contactDetail(text);
  return (
    found && `There is ${found === 'email address' ? 'an email address' : 'a phone number'} in it. Everybody can read this: take it out.`
  );
}
