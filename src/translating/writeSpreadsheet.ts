import ExcelJS from 'exceljs';
import { instructions } from './instructions.ts';
import { COLUMNS, SHEET, STATUSES, translationHeader } from './sheet.ts';
import type { TextRow } from './textRows.ts';

const OPEN_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF8DC' } } as const;
const LOCKED_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF1F1EE' } } as const;
const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF12454F' } } as const;
const LINE = { style: 'thin', color: { argb: 'FFBBBBBB' } } as const;

/** The language that the words are put into. */
export interface Target {
  readonly tag: string;
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
}

/** One workbook for a translator: instructions, and a row for every text. Only what is to be written is unlocked. */
export async function writeSpreadsheet(file: string, target: Target, rows: readonly TextRow[]): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  addInstructions(workbook, target);
  await addWords(workbook, target, rows);
  await workbook.xlsx.writeFile(file);
}

function addInstructions(workbook: ExcelJS.Workbook, { name, tag }: Target): void {
  const sheet = workbook.addWorksheet('Read this first');
  sheet.columns = [{ width: 24 }, { width: 96 }];
  sheet.addRow([`Translating into ${name}`]).font = { bold: true, size: 16 };
  sheet.addRow([]);
  for (const line of instructions(name, tag)) {
    const row = sheet.addRow([...line]);
    row.alignment = { vertical: 'top', wrapText: true };
    row.font = { size: 12 };
    row.getCell(1).font = { size: 12, bold: true };
  }
}

async function addWords(workbook: ExcelJS.Workbook, target: Target, rows: readonly TextRow[]): Promise<void> {
  const sheet = workbook.addWorksheet(SHEET, { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  sheet.columns = COLUMNS.map(({ width }) => ({ width }));
  const head = sheet.addRow(COLUMNS.map(({ id, header }) => (id === 'translation' ? translationHeader(target.tag) : header)));
  head.eachCell((cell) => {
    cell.font = { bold: true, size: 12, color: { argb: 'FFFFFFFF' } };
    cell.fill = HEAD_FILL;
    cell.alignment = { vertical: 'middle', wrapText: true };
  });
  for (const { key, note, english, easyRead, translation, review } of rows) {
    const values = {
      key,
      note,
      english,
      easyRead,
      translation,
      status: review ? 'reviewed' : 'draft',
      by: review?.by ?? '',
      date: review?.date ?? '',
    };
    const row = sheet.addRow(COLUMNS.map(({ id }) => values[id]));
    for (const [index, { id, open }] of COLUMNS.entries()) styleCell(row.getCell(index + 1), id, open, target);
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: COLUMNS.length } };
  // Without a password: it keeps hands off by accident, and stops nobody who means it.
  await sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true, autoFilter: true });
}

function styleCell(cell: ExcelJS.Cell, id: (typeof COLUMNS)[number]['id'], open: boolean, { dir }: Target): void {
  const rightToLeft = id === 'translation' && dir === 'rtl';
  cell.font = { size: id === 'key' ? 9 : 12, ...(id === 'key' && { color: { argb: 'FF666666' } }) };
  cell.alignment = {
    vertical: 'top',
    wrapText: true,
    horizontal: rightToLeft ? 'right' : 'left',
    readingOrder: rightToLeft ? 'rtl' : 'ltr',
  };
  cell.protection = { locked: !open };
  cell.fill = open ? OPEN_FILL : LOCKED_FILL;
  cell.border = { bottom: LINE };
  // Text, so that no program makes a number or a date of what somebody writes.
  cell.numFmt = '@';
  if (id === 'status') cell.dataValidation = { type: 'list', allowBlank: false, formulae: [`"${STATUSES.join(',')}"`] };
}
