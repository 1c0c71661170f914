import JSZip from 'jszip';

/** How many merged cells are read one by one, to say where each is. */
const MOST_MERGED = 20_000;
/** Rows with nothing in them count too: a sheet may be formatted far below its table. */
const MOST_ROWS = 20_000;
/** The last row and column of a sheet in Excel. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

type Bare = { readonly ok: true; readonly bytes: ArrayBuffer } | { readonly ok: false; readonly why: string };

const DAMAGED = 'This workbook is damaged: it cannot be read.';

/**
 * A workbook that costs no more to read than its size says. ExcelJS makes a cell of each that a merge or a name covers, a column of
 * each that a width is given to, and goes through every row up to the last: nine kilobytes kept the whole endpoint busy for good. Names
 * hold no figures, and are left out; the rest is refused where it is more than there can be.
 *
 * @param bytes an archive that unpacks to a size that is known to be small.
 */
export async function bareWorkbook(bytes: Uint8Array): Promise<Bare> {
  const zip = await JSZip.loadAsync(bytes);
  for (const [name, file] of Object.entries(zip.files)) {
    if (/^\/?xl\/workbook\.xml$/.test(name)) {
      const nameless = (await file.async('string')).replace(/<definedNames>.*?<\/definedNames>/s, '');
      if (nameless.includes('definedName>')) return { ok: false, why: DAMAGED };
      zip.file(name, nameless);
    }
    // As ExcelJS knows them.
    if (!/xl\/worksheets\/sheet(\d+)[.]xml/.test(name)) continue;
    const why = tooMuch(await file.async('string'));
    if (why !== undefined) return { ok: false, why };
  }
  return { ok: true, bytes: await zip.generateAsync({ type: 'arraybuffer' }) };
}

function tooMuch(sheet: string): string | undefined {
  const merges = tagsOf(sheet, 'mergeCell');
  const columns = tagsOf(sheet, 'col');
  const rows = tagsOf(sheet, 'row');
  if (!merges || !columns || !rows) return DAMAGED;
  let merged = 0;
  for (const { ref = '' } of merges) {
    merged += areaOf(ref);
    if (merged > MOST_MERGED) return `So many cells are merged (${ref.slice(0, 20)}) that this sheet is not read. Split them.`;
  }
  if (columns.some(({ min, max }) => !isUpTo(min, LAST_COLUMN) || !isUpTo(max, LAST_COLUMN))) return DAMAGED;
  if (rows.some(({ r }) => r !== undefined && !isUpTo(r, LAST_ROW))) return DAMAGED;
  if (rows.length > MOST_ROWS)
    return `There are more than ${MOST_ROWS.toLocaleString('en-GB')} rows in a sheet. Delete those below the table, even if they look empty.`;
  return undefined;
}

/** How many cells are in a range such as `A1:B2`. What is written in any other way may be any number of them. */
function areaOf(ref: string): number {
  const found = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(ref);
  if (!found) return Number.POSITIVE_INFINITY;
  const [, left = '', top = '', right = left, bottom = top] = found;
  return (Math.abs(columnOf(right) - columnOf(left)) + 1) * (Math.abs(Number(bottom) - Number(top)) + 1);
}

const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const isUpTo = (digits: string | undefined, most: number): boolean =>
  digits !== undefined && /^\d{1,7}$/.test(digits) && Number(digits) <= most;

/** The attributes of each element of this name; `undefined` where one is written as no spreadsheet program writes it. */
function tagsOf(xml: string, name: string): readonly Readonly<Record<string, string>>[] | undefined {
  const all: Record<string, string>[] = [];
  for (const [, inside = ''] of xml.matchAll(new RegExp(`<${name}(?=[\\s/>])([^>]*)>`, 'g'))) {
    const attributes = [...inside.matchAll(/\s+([\w:.-]+)\s*=\s*(?:"([^"<&]*)"|'([^'<&]*)')/gy)];
    const length = attributes.reduce((sum, [whole]) => sum + whole.length, 0);
    if (!/^\s*\/?$/.test(inside.slice(length))) return undefined;
    all.push(Object.fromEntries(attributes.map(([, key, double, single]) => [key, double ?? single ?? ''])));
  }
  return all;
}
