import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type ExcelJS from 'exceljs';
import { codebook } from './codebook.ts';
import { type Cell, columnsOf } from './columns.ts';
import { excel } from './excel.ts';
import type { ExportTable } from './exportedSurvey.ts';
import { GROUP_COLUMNS, type GroupRow } from './groupRows.ts';
import { writeFileWhole } from './writeFileWhole.ts';
import { xlsxText } from './xlsxText.ts';

const CODEBOOK_HEADERS = ['survey', 'version', 'question', 'kind', 'indicator', 'wording', 'code', 'label'];
/** The longest name that Excel takes for a sheet. */
const SHEET_NAME = 31;

/**
 * One sheet a survey, one for group sessions if there are any, headers frozen, and a code book. Text cells are strings whatever they start with, so no formula
 * can run; nothing needs a guard.
 */
export async function writeXlsx(path: string, tables: readonly ExportTable[], groups: readonly GroupRow[]): Promise<void> {
  const stream = new PassThrough();
  const written = writeFileWhole(path, stream);
  // A failure on either side ends the other: the file is refused when its rows cannot be read, and the rows are when it cannot be written.
  const filled = fill(stream, tables, groups).catch((error: Error) => {
    stream.destroy(error);
    throw error;
  });
  await Promise.all([written, filled]);
}

async function fill(stream: PassThrough, tables: readonly ExportTable[], groups: readonly GroupRow[]): Promise<void> {
  // Shared strings keep the spaces at both ends of a text, which inline ones lose.
  const { stream: streaming } = await excel();
  const workbook = new streaming.xlsx.WorkbookWriter({ stream, useSharedStrings: true, useStyles: true });
  for (const { survey, rows } of tables) {
    const columns = columnsOf(survey);
    const sheet = addSheet(
      workbook,
      survey.id,
      columns.map(({ header }) => header),
    );
    for await (const row of rows)
      addRow(
        sheet,
        columns.map(({ cell }) => cell(row)),
      );
    sheet.commit();
  }
  if (groups.length > 0) {
    const headers = GROUP_COLUMNS.map(({ header }) => header);
    const sheet = addSheet(workbook, 'Group sessions', headers);
    for (const row of groups)
      addRow(
        sheet,
        GROUP_COLUMNS.map(({ cell }) => cell(row)),
      );
    sheet.commit();
  }
  const book = addSheet(workbook, 'Code book', CODEBOOK_HEADERS);
  for (const { survey, version, question, kind, indicator, wording, codes } of tables.flatMap((table) => codebook(table.survey))) {
    const shared = [survey, version, question, kind, indicator, wording];
    if (codes.length === 0) addRow(book, shared);
    for (const { code, label } of codes) addRow(book, [...shared, code, label]);
  }
  book.commit();
  await workbook.commit();
  if (!stream.writableFinished) await once(stream, 'finish');
}

function addSheet(workbook: ExcelJS.stream.xlsx.WorkbookWriter, name: string, headers: readonly string[]): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(name.slice(0, SHEET_NAME), { views: [{ state: 'frozen', ySplit: 1 }] });
  const row = sheet.addRow(headers);
  row.font = { bold: true };
  row.commit();
  return sheet;
}

function addRow(sheet: ExcelJS.Worksheet, cells: readonly Cell[]): void {
  sheet.addRow(cells.map((cell) => (typeof cell === 'string' ? xlsxText(cell) : cell))).commit();
}
