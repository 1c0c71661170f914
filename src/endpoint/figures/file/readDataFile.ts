import { isLeft } from '../../../domain/indicator/checkRows.ts';
import { fileKind } from './fileKind.ts';
import { readCsv } from './readCsv.ts';
import { type ReadFile, refused } from './readFile.ts';
import { readXlsx } from './readXlsx.ts';

/** A row for every line of figures and quarter of ten years. */
const MOST_ROWS = 2_000;

/** Reads a file of figures, CSV or XLSX, whatever its name. What it says of figures is not looked at yet. */
export async function readDataFile(bytes: Uint8Array): Promise<ReadFile> {
  const read = await readAs(bytes);
  if (!read.ok) return read;
  const [beyond] = read.rows.slice(MOST_ROWS);
  if (beyond) return refused(`There are more than ${MOST_ROWS.toLocaleString('en-GB')} rows. Make several files of it.`, beyond.row);
  return read.rows.every(isLeft) ? refused('There is no figure in it yet: only headings, or nothing.') : read;
}

async function readAs(bytes: Uint8Array): Promise<ReadFile> {
  if (bytes.length === 0) return refused('The file is empty.');
  const kind = fileKind(bytes);
  switch (kind) {
    case 'csv':
      return readCsv(bytes);
    case 'zip':
      return readXlsx(bytes);
    case 'old-excel':
      return refused(
        'This is an Excel file of the old kind (.xls), or one with a password. Save it as “Excel workbook (.xlsx)” without a password.',
      );
    case 'utf-16':
      return refused('This is text in UTF-16, which Excel calls “Unicode text”. Save it as “CSV UTF-8”.');
    case 'pdf':
      return refused('This is a PDF. Copy its figures into the template.');
    case 'unknown':
      return refused('This is neither a CSV file nor an Excel workbook.');
    default:
      return kind satisfies never;
  }
}
