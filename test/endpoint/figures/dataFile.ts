import ExcelJS from 'exceljs';
import { DATA_COLUMNS, type DataColumn } from '../../../src/domain/indicator/dataRow.ts';
import { FIGURES_SHEET } from '../../../src/endpoint/figures/file/readXlsx.ts';

export type Cells = Readonly<Partial<Record<DataColumn, string>>>;

/** A row that nothing is wrong with, on 23 November 2026. */
export const GOOD: Cells = {
  series: 'pa6-01',
  period: '2026-Q3',
  value: '62.5',
  numerator: '50',
  denominator: '80',
  source: 'SEN2 return, quarter 3',
  sourceDate: '2026-10-15',
};
export const WAIT: Cells = { series: 'pa3-01-speech', period: '2026-Q3', value: '41', source: 'Trust dashboard', sourceDate: '2026-10' };

const HEADERS = DATA_COLUMNS.map(({ header }) => header);
const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** A CSV file of these rows, the first of them in row 2. */
export function csv(rows: readonly Cells[], delimiter = ',', headers: readonly string[] = HEADERS): string {
  const lines = rows.map((row) =>
    DATA_COLUMNS.map(({ id }) => (delimiter === ',' ? quoted(row[id] ?? '') : (row[id] ?? ''))).join(delimiter),
  );
  return [headers.join(delimiter), ...lines].join('\r\n');
}

/** A workbook of these rows, every cell a text, and what a test does to it. */
export async function xlsx(
  rows: readonly Cells[],
  change: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => unknown = () => {},
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(FIGURES_SHEET);
  sheet.addRow(HEADERS);
  for (const row of rows) sheet.addRow(DATA_COLUMNS.map(({ id }) => row[id] ?? ''));
  change(sheet, workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** Such as `D2`: where a column stands in a row. */
export const cellOf = (column: DataColumn, row: number): string =>
  `${String.fromCharCode(65 + DATA_COLUMNS.findIndex(({ id }) => id === column))}${row}`;
