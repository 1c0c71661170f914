import type ExcelJS from 'exceljs';
import { DATA_COLUMNS, type DataColumn, type DataRow, type RowFault } from '../../../domain/indicator/dataRow.ts';
import { excel } from '../../export/excel.ts';
import { bareWorkbook } from './bareWorkbook.ts';
import { cellText } from './cellText.ts';
import { readHeadings } from './headings.ts';
import { type FileFault, type ReadFile, refused } from './readFile.ts';
import { unpacksWithin } from './unpacksWithin.ts';

/** The sheets of the template: figures, and what to write where. */
export const FIGURES_SHEET = 'Figures';
export const HELP_SHEET = 'Read this first';

/** A workbook of the most rows unpacks to about 2 MB. */
const MOST_UNPACKED_BYTES = 20_000_000;

/** Reads an Excel workbook: one sheet of figures, and the template's own explanations. What a reader would not see is refused. */
export async function readXlsx(bytes: Uint8Array): Promise<ReadFile> {
  const unpacked = await unpacksWithin(bytes, MOST_UNPACKED_BYTES);
  if (!unpacked.ok) {
    return refused(
      unpacked.why === 'too-large' ? 'Unpacked, this file is too large for figures.' : 'This file is damaged: it cannot be unpacked.',
    );
  }
  const { names } = unpacked;
  if (names.some((name) => /vbaProject\.bin$/i.test(name)))
    return refused('There are macros in this workbook. Save it as “Excel workbook (.xlsx)”.');
  if (!names.includes('xl/workbook.xml'))
    return refused('This is an archive, and no Excel workbook (.xlsx). Open it in a spreadsheet program and save it as one.');
  const bare = await bareWorkbook(bytes);
  if (!bare.ok) return refused(bare.why);
  const { Workbook } = await excel();
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(bare.bytes, { ignoreNodes: ['dataValidations'] });
  } catch {
    return refused('This workbook is damaged: it cannot be read.');
  }
  const sheet = workbook.getWorksheet(FIGURES_SHEET);
  const others = workbook.worksheets.filter(({ name }) => name !== FIGURES_SHEET && name !== HELP_SHEET);
  if (!sheet) return refused(`There is no sheet “${FIGURES_SHEET}”. Keep the names of the template’s sheets.`);
  const [hidden] = workbook.worksheets.filter(({ state }) => state !== 'visible');
  if (hidden) return refused(`The sheet “${hidden.name}” is hidden. Take it out, or show it.`);
  const [other] = others.filter(({ actualRowCount }) => actualRowCount > 0);
  if (other) return refused(`Only the sheet “${FIGURES_SHEET}” is read. Take out “${other.name}”, or bring it in as a file of its own.`);
  return rowsOf(sheet);
}

function rowsOf(sheet: ExcelJS.Worksheet): ReadFile {
  const head = sheet.getRow(1);
  const width = Math.max(sheet.columnCount, DATA_COLUMNS.length);
  const texts = Array.from({ length: Math.min(width, 200) }, (_, at) => {
    const cell = head.getCell(at + 1);
    return cell.isMerged ? `${cell.address}: merged cells` : textOr(cellText(cell, undefined));
  });
  const headings = readHeadings(texts);
  if (!headings.ok) return headings;
  const faults: FileFault[] = headings.columns.flatMap((column, at) =>
    column !== undefined && column !== 'help' && sheet.getColumn(at + 1).hidden
      ? [{ row: 1, text: `The column “${texts[at]?.trim()}” is hidden. Show it.` }]
      : [],
  );
  if (faults.length > 0) return { ok: false, faults };
  const rows: DataRow[] = [];
  sheet.eachRow((row, number) => {
    if (number === 1) return;
    const read = rowOf(row, number, headings.columns);
    if (read) rows.push(read);
  });
  return { ok: true, rows };
}

function rowOf(row: ExcelJS.Row, number: number, columns: readonly (DataColumn | undefined)[]): DataRow | undefined {
  const faults: RowFault[] = [];
  const cells: Partial<Record<DataColumn, string>> = {};
  row.eachCell((cell, at) => {
    const column = columns[at - 1];
    if (column === 'help') return;
    const read = cellText(cell, column);
    if (column === undefined) {
      if (textOr(read) !== '' || !read.ok) faults.push({ text: `${cell.address} is filled in, and its column has no heading.` });
    } else if (read.ok) cells[column] = read.text;
    else faults.push({ column, text: read.why });
  });
  if (faults.length === 0 && Object.values(cells).every((text) => text === '')) return undefined;
  if (row.hidden) faults.push({ text: 'This row is hidden. Show it, or take it out.' });
  return { row: number, cells, faults };
}

const textOr = (read: ReturnType<typeof cellText>): string => (read.ok ? read.text : '');
