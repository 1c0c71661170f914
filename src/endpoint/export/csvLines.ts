import Papa from 'papaparse';
import type { Column } from './columns.ts';

/** Excel takes a file for UTF-8 only when it starts with this. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * What a spreadsheet would run as a formula gets an apostrophe in front, and so does what starts with an apostrophe. A
 * leading apostrophe is therefore always ours: take one away and every cell is as it was written.
 */
const GUARDED = /^[=+\-@\t\r']/;

/** One table as the lines of a CSV file (RFC 4180): UTF-8 with a byte order mark, CRLF, formulas made harmless. */
export async function* csvLines<Row>(columns: readonly Column<Row>[], rows: AsyncIterable<Row> | readonly Row[]): AsyncIterable<string> {
  yield BYTE_ORDER_MARK + line(columns.map(({ header }) => header));
  for await (const row of rows) yield line(columns.map(({ cell }) => cell(row)));
}

const line = (cells: readonly unknown[]): string => `${Papa.unparse([cells], { newline: '\r\n', escapeFormulae: GUARDED })}\r\n`;
