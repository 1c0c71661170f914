import type ExcelJS from 'exceljs';
import type { Pack, PackFile } from '../../../contract/staff/pack.ts';
import { csvLines } from '../../export/csvLines.ts';
import { excel } from '../../export/excel.ts';
import { xlsxText } from '../../export/xlsxText.ts';
import { PACK_COLUMNS, PACK_PARTS, type PackPart, type PackRow } from './packColumns.ts';
import { packRows } from './packRows.ts';

/** A pack as a file of this form. */
export async function packFile(pack: Pack, form: PackFile): Promise<string | Uint8Array<ArrayBuffer>> {
  switch (form) {
    case 'json':
      return `${JSON.stringify(
        {
          waves: pack.waves.map(({ wave, label, taken }) => ({ wave, label, taken })),
          asOf: pack.asOf,
          method: pack.method,
          columns: PACK_COLUMNS.map(({ name, meaning }) => ({ name, meaning })),
          rows: packRows(pack),
        },
        null,
        1,
      )}\n`;
    case 'csv': {
      const columns = PACK_COLUMNS.map(({ name }) => ({ header: name, cell: (row: PackRow) => row[name] }));
      let text = '';
      for await (const line of csvLines(columns, packRows(pack))) text += line;
      return text;
    }
    case 'xlsx':
      return workbookOf(pack);
  }
}

const SHEETS: Readonly<Record<PackPart, string>> = {
  survey: 'Survey figures',
  data: 'Figures counted elsewhere',
  reach: 'Reach',
  theme: 'Themes',
  entry: 'Entries',
};
/** Widths in letters: of what is read, and of all else. */
const [WIDE, NARROW] = [48, 14];

async function workbookOf(pack: Pack): Promise<Uint8Array<ArrayBuffer>> {
  const { Workbook } = await excel();
  const workbook = new Workbook();
  const rows = packRows(pack);
  for (const part of PACK_PARTS) {
    const columns = PACK_COLUMNS.filter(({ name, parts }) => name !== 'part' && parts.some((each) => each === part));
    const sheet = addSheet(
      workbook,
      SHEETS[part],
      columns.map(({ name }) => name),
    );
    for (const row of rows) if (row.part === part) sheet.addRow(columns.map(({ name }) => asCell(row[name])));
    sheet.columns.forEach((each, at) => {
      each.width = ['label', 'source', 'note'].includes(columns[at]?.name ?? '') ? WIDE : NARROW;
    });
  }
  const method = addSheet(workbook, 'Method', ['about', 'what']);
  for (const { about, text } of pack.method) method.addRow([about, text].map(asCell));
  for (const { name, meaning } of PACK_COLUMNS) method.addRow([`Column: ${name}`, meaning].map(asCell));
  method.columns.forEach((each, at) => {
    each.width = at === 0 ? 2 * NARROW : 2 * WIDE;
    each.alignment = { wrapText: true, vertical: 'top' };
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet(workbook: ExcelJS.Workbook, name: string, headers: readonly string[]): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.addRow(headers).font = { bold: true };
  return sheet;
}

/** Text is a string whatever it starts with, so that no formula can run. */
const asCell = (value: string | number | undefined) => (typeof value === 'string' ? xlsxText(value) : value);
