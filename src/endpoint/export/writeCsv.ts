import type { Column } from './columns.ts';
import { csvLines } from './csvLines.ts';
import { writeFileWhole } from './writeFileWhole.ts';

/** One table as a CSV file. */
export function writeCsv<Row>(path: string, columns: readonly Column<Row>[], rows: AsyncIterable<Row> | readonly Row[]): Promise<void> {
  return writeFileWhole(path, csvLines(columns, rows));
}
