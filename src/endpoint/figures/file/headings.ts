import { DATA_COLUMNS, type DataColumn } from '../../../domain/indicator/dataRow.ts';
import type { FileFault } from './readFile.ts';

export type Headings =
  /** From the left; `undefined` where nothing stands. */
  | { readonly ok: true; readonly columns: readonly (DataColumn | undefined)[] }
  | { readonly ok: false; readonly faults: readonly FileFault[] };

/** Which column is which, by the headings in the first row. A column that is not the template's is refused: nobody would miss it. */
export function readHeadings(texts: readonly string[]): Headings {
  const named = texts.map((text) => text.trim().toLowerCase());
  const columns = named.map((text) => DATA_COLUMNS.find(({ header }) => header === text)?.id);
  if (columns.every((column) => column === undefined))
    return { ok: false, faults: [{ row: 1, text: 'The first row is not the headings of the template. Keep them as they are.' }] };
  const faults: FileFault[] = [];
  for (const { header, needed } of DATA_COLUMNS) {
    const times = named.filter((text) => text === header).length;
    if (times === 0 && needed) faults.push({ row: 1, text: `There is no column “${header}”. Keep the headings of the template.` });
    if (times > 1) faults.push({ row: 1, text: `The column “${header}” is there ${times} times. Leave one.` });
  }
  for (const [at, text] of named.entries()) {
    if (text !== '' && columns[at] === undefined)
      faults.push({ row: 1, text: `The column “${texts[at]?.trim()}” is not one of the template. Take it out.` });
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, columns };
}
