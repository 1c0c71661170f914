import Papa from 'papaparse';
import { DATA_COLUMNS, type DataColumn } from '../../domain/indicator/dataRow.ts';
import type { DataSeries, Measure, Unit } from '../../domain/indicator/dataSeries.ts';
import { excel } from '../export/excel.ts';
import { FIGURES_SHEET, HELP_SHEET } from './file/readXlsx.ts';

/** Excel takes a file for UTF-8 only when it starts with this. */
const BYTE_ORDER_MARK = '\uFEFF';
const WIDTHS: Readonly<Record<DataColumn, number>> = {
  series: 26,
  what: 52,
  help: 44,
  period: 12,
  value: 12,
  numerator: 12,
  denominator: 13,
  source: 44,
  sourceDate: 13,
  note: 40,
  why: 40,
};

const UNIT_TEXTS: Readonly<Record<Unit, string>> = {
  percent: 'per cent, 0 to 100',
  count: 'a whole number',
  weeks: 'weeks',
  months: 'months',
  'per-10000': 'per 10,000',
  'per-100': 'per 100',
  score: 'points',
  pages: 'pages',
};
const MEASURE_TEXTS: Readonly<Record<Measure, string>> = {
  total: 'all of them counted',
  share: 'a share: numerator over denominator',
  average: 'an average',
  maximum: 'the longest of all, no average',
  rate: 'a rate',
  'not-said': 'its source does not say what of',
};

/** What to write in each column. */
const HELP: readonly (readonly [string, string])[] = [
  ['series', 'Leave as it is. One row for each figure; copy a row to give several periods.'],
  ['what it is', 'Leave as it is.'],
  ['how to write it', 'For you. Nothing of this column is read.'],
  [
    'period',
    'A year 2025, a school or financial year 2024/25, a quarter 2025-Q3, a month 2025-10, or the day of a count 2025-10-31. It must be over, and share no day with another period of the same line.',
  ],
  ['value', 'A number: 75, 12.5, 1,234 or 12 %. No other words or signs. What is hidden in its source is left out.'],
  ['numerator, denominator', 'What the value was worked out from, where you know it: both or neither. They must agree with the value.'],
  ['source', 'The document that says so. No names of people, no email addresses, no phone numbers.'],
  ['source date', 'The date of that document: 2025, 2025-10 or 2025-10-31.'],
  ['note', 'What a reader has to know, in a sentence. Everybody can read it.'],
  ['why corrected', 'Only for a figure that was entered before and is another now: why.'],
  [
    'Small numbers',
    'Counts of 1 to 4 people are refused, and so are figures of fewer than 10, and none or all of fewer than 30: somebody could recognise them. Give a longer period, or leave them out.',
  ],
  ['Rows left empty', 'are passed over. If one row is wrong, nothing of the file is stored.'],
];

/** A file to fill in, with a row for every line of figures. */
export function csvTemplate(series: readonly DataSeries[]): string {
  const rows = series.map((each) => DATA_COLUMNS.map(({ id }) => preset(each, id)));
  return `${BYTE_ORDER_MARK}${Papa.unparse([DATA_COLUMNS.map(({ header }) => header), ...rows], { newline: '\r\n' })}\r\n`;
}

/** The same as a workbook, with what to write where on a sheet of its own. */
export async function xlsxTemplate(series: readonly DataSeries[]): Promise<Uint8Array> {
  const { Workbook } = await excel();
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet(FIGURES_SHEET, { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  sheet.columns = DATA_COLUMNS.map(({ id }) => ({ width: WIDTHS[id] }));
  sheet.addRow(DATA_COLUMNS.map(({ header }) => header)).font = { bold: true };
  for (const each of series) {
    const row = sheet.addRow(DATA_COLUMNS.map(({ id }) => preset(each, id)));
    for (const [at, { id }] of DATA_COLUMNS.entries()) {
      const cell = row.getCell(at + 1);
      cell.alignment = { vertical: 'top', wrapText: id === 'what' || id === 'help' || id === 'source' || id === 'note' };
      // Text, so that no program makes a date of a period or of a source's.
      if (id === 'period' || id === 'sourceDate') cell.numFmt = '@';
    }
  }
  const help = workbook.addWorksheet(HELP_SHEET);
  help.columns = [{ width: 28 }, { width: 56 }, { width: 22 }, { width: 34 }];
  const add = (cells: readonly string[], bold = false): void => {
    const row = help.addRow([...cells]);
    row.font = { bold };
    row.alignment = { vertical: 'top', wrapText: true };
  };
  add(['What to write in each column'], true);
  for (const line of HELP) {
    add(line);
    help.mergeCells(help.rowCount, 2, help.rowCount, 4);
    help.getRow(help.rowCount).height = 34;
  }
  add([]);
  add(['series', 'what it is', 'unit', 'what the number is'], true);
  for (const { id, label, unit, measure } of series) add([id, label, UNIT_TEXTS[unit], MEASURE_TEXTS[measure]]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function preset(series: DataSeries, column: DataColumn): string {
  if (column === 'series') return series.id;
  if (column === 'what') return series.label;
  return column === 'help' ? howToWrite(series) : '';
}

/** In every row, because CSV has no sheet for it: how a period of this line, its value and the date of its source are written. */
function howToWrite({ unit, everyMonths }: DataSeries): string {
  const periods =
    everyMonths < 12 ? '2025-Q3 for a quarter, 2025-10 for a month' : '2024/25 for a school or financial year, 2025 for a year';
  const value = unit === 'count' ? '75 or 1,234' : '75 or 12.5';
  return `Period: ${periods}, 2025-10-31 for a day. Value: ${UNIT_TEXTS[unit]}, such as ${value}. Source date: 2025-10-31, 2025-10 or 2025.`;
}
