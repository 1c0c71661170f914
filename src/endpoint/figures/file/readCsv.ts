import Papa from 'papaparse';
import type { DataColumn, DataRow, RowFault } from '../../../domain/indicator/dataRow.ts';
import { controlFault } from './controlFault.ts';
import { readHeadings } from './headings.ts';
import { type ReadFile, refused } from './readFile.ts';

const DELIMITERS = [',', ';', '\t'];
const NUMBERS: ReadonlySet<DataColumn | undefined> = new Set(['value', 'numerator', 'denominator']);

/** Reads CSV in UTF-8, with a byte order mark or without, between commas, semicolons or tabs. */
export function readCsv(bytes: Uint8Array): ReadFile {
  const text = decoded(bytes);
  if (typeof text === 'number')
    return refused('There are letters here that are not UTF-8. In Excel, save it as “CSV UTF-8 (comma delimited)”.', text);
  const first = text.slice(0, text.search(/\r|\n|$/));
  if (/^sep=/i.test(first)) return refused('The first line tells a spreadsheet how to read the file. Take it out: headings come first.', 1);
  const cells = (delimiter: string) => first.split(delimiter).length;
  const [delimiter = ','] = DELIMITERS.toSorted((one, other) => cells(other) - cells(one));
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  const [broken] = errors.filter(({ type }) => type === 'Quotes');
  if (broken) return refused('A quotation mark is opened here and not closed, or stands in the middle of a cell.', (broken.row ?? 0) + 1);
  const [head = [], ...body] = data;
  const headings = readHeadings(head);
  if (!headings.ok) return headings;
  const rows = body.flatMap((texts, at) => rowOf(texts, at + 2, headings.columns, delimiter) ?? []);
  return { ok: true, rows };
}

function rowOf(
  texts: readonly string[],
  row: number,
  columns: readonly (DataColumn | undefined)[],
  delimiter: string,
): DataRow | undefined {
  if (texts.every((text) => text.trim() === '')) return undefined;
  const faults: RowFault[] = [];
  if (texts.length !== columns.length) {
    const hint = texts.length > columns.length ? ' A text with a comma in it stands between quotation marks.' : '';
    faults.push({ text: `There are ${texts.length} cells in this row, and ${columns.length} headings.${hint}` });
  }
  const cells: Partial<Record<DataColumn, string>> = {};
  for (const [at, column] of columns.entries()) {
    if (column === 'help') continue;
    // An apostrophe in front keeps a spreadsheet from running what follows: our own files have it.
    const text = (texts[at] ?? '').trim().replace(/^'(?=[=+\-@'])/, '');
    if (column === undefined) {
      if (text !== '') faults.push({ text: `“${text.slice(0, 20)}” stands in a column without a heading.` });
      continue;
    }
    cells[column] = text;
    const control = controlFault(text);
    if (control) faults.push({ column, text: control });
    else if (delimiter === ';' && NUMBERS.has(column) && text.includes(','))
      faults.push({
        column,
        text: `In a file with semicolons the comma in “${text}” may stand before decimals. Write a point, as in 12.5.`,
      });
  }
  return { row, cells, faults };
}

/** The text without its byte order mark; or the first line that is no UTF-8. */
function decoded(bytes: Uint8Array): string | number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch {
    const lines = Buffer.from(bytes).toString('latin1').split('\n');
    return 1 + lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1')));
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
