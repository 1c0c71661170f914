import ExcelJS from 'exceljs';
import { COLUMNS, type ColumnId, SHEET } from './sheet.ts';

/** A row as it came back. */
export interface ReturnedRow extends Readonly<Record<Exclude<ColumnId, 'note' | 'easyRead'>, string>> {
  /** Its number in the spreadsheet, from 1. */
  readonly number: number;
  /** Somebody calculates the translation instead of writing it. */
  readonly formula: boolean;
}

export type Returned =
  | { readonly ok: true /** Which language the file says it is in. */; readonly tag: string; readonly rows: readonly ReturnedRow[] }
  | { readonly ok: false; readonly why: string };

/** Reads what a translator sent back. Rows without a key, such as empty ones at the end, are passed over. */
export async function readSpreadsheet(file: string): Promise<Returned> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.readFile(file);
  } catch (error) {
    return { ok: false, why: `${file} cannot be read as XLSX (${error instanceof Error ? error.message : String(error)}).` };
  }
  const sheet = workbook.getWorksheet(SHEET);
  if (!sheet) return { ok: false, why: `There is no sheet “${SHEET}” in ${file}.` };
  const header = (index: number) => textOf(sheet.getRow(1).getCell(index + 1));
  const tag = /^Translation \(([\w-]+)\)$/.exec(header(COLUMNS.findIndex(({ id }) => id === 'translation')))?.[1];
  const moved = COLUMNS.find(({ id, header: expected }, index) => id !== 'translation' && header(index) !== expected);
  if (tag === undefined || moved) return { ok: false, why: `The columns of ${file} are not those of the export; leave them as they are.` };
  const rows: ReturnedRow[] = [];
  sheet.eachRow((row, number) => {
    const cell = (wanted: ColumnId) => row.getCell(COLUMNS.findIndex(({ id }) => id === wanted) + 1);
    const key = textOf(cell('key')).trim();
    if (number === 1 || key === '') return;
    rows.push({
      number,
      key,
      english: textOf(cell('english')),
      translation: textOf(cell('translation')),
      status: textOf(cell('status')).trim().toLowerCase(),
      by: textOf(cell('by')).trim(),
      date: dayOf(cell('date')),
      formula: cell('translation').type === ExcelJS.ValueType.Formula,
    });
  });
  return { ok: true, tag, rows };
}

const DAY_MS = 86_400_000;
/** Spreadsheets count days from here (the 29 February 1900 that there was not is one of them). */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** An ISO date, also where a program has made a number of it; else what stands there. */
function dayOf(cell: ExcelJS.Cell): string {
  const { value } = cell;
  if (typeof value === 'number' && value > 0) return new Date(DAY_ZERO + Math.floor(value) * DAY_MS).toISOString().slice(0, 10);
  return textOf(cell).trim();
}

/** The plain text of a cell, whatever a spreadsheet program has made of it. */
function textOf({ value }: ExcelJS.Cell): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return String(value.text);
  return 'result' in value ? String(value.result ?? '') : '';
}
