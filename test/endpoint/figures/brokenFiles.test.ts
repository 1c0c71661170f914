import type ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PreviewReply, previewReply } from '../../../src/contract/staff/dataFigures.ts';
import type { DataColumn } from '../../../src/domain/indicator/dataRow.ts';
import { HELP_SHEET } from '../../../src/endpoint/figures/file/readXlsx.ts';
import { type Asking, openAsStaff } from '../staff/asStaff.ts';
import { type Cells, cellOf, csv, GOOD, WAIT, xlsx } from './dataFile.ts';

let asking: Asking;
beforeAll(async () => {
  asking = await openAsStaff();
});
afterAll(() => asking.endpoint.close());

const preview = async (file: Buffer | string): Promise<PreviewReply> => {
  const body = { file: Buffer.from(file).toString('base64') };
  const response = await asking.as('analyst').post('/figures/data/preview', body);
  expect(response.status).toBe(200);
  return previewReply.parse(await response.json());
};

/** What is said of a file: `row column: text`, for the file itself without a column. */
async function said(file: Buffer | string): Promise<readonly string[]> {
  const reply = await preview(file);
  if (reply.outcome === 'refused') return reply.faults.map(({ row, text }) => `${row ?? 'file'}: ${text}`);
  return reply.rows.flatMap((row) => (row.state === 'error' ? row.faults.map(({ column, text }) => `${row.row} ${column}: ${text}`) : []));
}

/** A file whose third row is wrong; the second is good. */
const third = (cells: Cells): string => csv([WAIT, { ...GOOD, ...cells }]);
const without = (id: keyof Cells): string => third({ [id]: '' });
const thirdOfXlsx = (column: DataColumn, value: unknown, format?: string): Promise<Buffer> =>
  xlsx([WAIT, GOOD], (sheet) => {
    const cell = sheet.getCell(cellOf(column, 3));
    cell.value = value as string;
    if (format !== undefined) cell.numFmt = format;
  });

async function bomb(): Promise<Buffer> {
  const zip = await JSZip.loadAsync(await xlsx([GOOD]));
  zip.file('xl/worksheets/sheet2.xml', Buffer.alloc(60_000_000, 0x20));
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 9 } });
}

/** The same, that says of itself to be small. */
async function lyingBomb(): Promise<Buffer> {
  const bytes = await bomb();
  const size = Buffer.alloc(4);
  size.writeUInt32LE(60_000_000);
  for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size, at)) bytes.writeUInt32LE(1_000, at);
  return bytes;
}

async function withEntry(name: string): Promise<Buffer> {
  const zip = await JSZip.loadAsync(await xlsx([GOOD]));
  zip.file(name, 'x');
  return zip.generateAsync({ type: 'nodebuffer' });
}

/** A workbook with something in the file of its sheet, or of its names, that a spreadsheet program can write and ours cannot. */
async function withXml(path: string, before: string, xml: string): Promise<Buffer> {
  const zip = await JSZip.loadAsync(await xlsx([WAIT, GOOD]));
  const text = (await zip.file(path)?.async('string')) ?? '';
  expect(text).toContain(before);
  zip.file(path, text.replace(before, `${xml}${before}`));
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}
const inSheet = (before: string, xml: string): Promise<Buffer> => withXml('xl/worksheets/sheet1.xml', before, xml);
const merged = (ref: string): string => `<mergeCells count="1"><mergeCell ref="${ref}"/></mergeCells>`;

async function archiveOf(name: string): Promise<Buffer> {
  return new JSZip().file(name, 'x').generateAsync({ type: 'nodebuffer' });
}

const HEAD = csv([]).split(',');
const headed = (change: (head: string[]) => readonly string[]): string => csv([WAIT, GOOD], ',', change([...HEAD]));

/** What is wrong with a file, the file, and what must be said of it: first where. */
const BROKEN: readonly (readonly [what: string, file: () => Promise<Buffer> | Buffer | string, says: RegExp])[] = [
  // The file itself.
  ['nothing in it', () => '', /^file: The file is empty/],
  ['headings only', () => csv([]), /^file: There is no figure/],
  ['a template that nobody filled in', () => csv([{ series: 'pa6-01' }, { series: 'pa6-02' }]), /^file: There is no figure/],
  ['an old Excel file called .xlsx', () => Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), /^file: .*\.xls\), or one with a password/],
  ['a PDF', () => '%PDF-1.7 …', /^file: This is a PDF/],
  ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452000000010000', 'hex'), /^file: .*(neither a CSV|UTF-16)/],
  ['UTF-16 with its mark', () => Buffer.from(`\uFEFF${csv([GOOD])}`, 'utf16le'), /^file: .*UTF-16/],
  ['UTF-16 without', () => Buffer.from(csv([GOOD]), 'utf16le'), /^file: .*UTF-16/],
  ['letters of Windows', () => Buffer.from(third({ source: 'Caf\u00e9' }), 'latin1'), /^3: .*not UTF-8/],
  ['an OpenDocument spreadsheet', () => archiveOf('content.xml'), /^file: This is an archive/],
  ['macros', () => withEntry('xl/vbaProject.bin'), /^file: There are macros/],
  ['half a workbook', async () => (await xlsx([GOOD])).subarray(0, 3_000), /^file: This file is damaged/],
  ['a bomb', bomb, /^file: Unpacked, this file is too large/],
  ['a bomb that lies about its size', lyingBomb, /^file: (Unpacked, this file is too large|This file is damaged)/],
  ['all its cells merged', () => inSheet('<pageMargins', merged('A1:XFD1048576')), /^file: .*So many cells are merged.*A1:XFD1048576/],
  ['merged columns', () => inSheet('<pageMargins', merged('D:H')), /^file: .*merged.*D:H/],
  [
    'more columns than there can be',
    () => inSheet('<sheetData', '<cols><col min="1" max="4000000000" width="9"/></cols>'),
    /^file: This workbook is damaged/,
  ],
  ['a row beyond the last', () => inSheet('</sheetData', '<row r="4000000000"/>'), /^file: This workbook is damaged/],
  ['rows without end', () => inSheet('</sheetData', '<row/>'.repeat(20_000)), /^file: There are more than 20,000 rows/],
  ['another sheet', () => xlsx([GOOD], (sheet) => Object.assign(sheet, { name: 'Sheet1' })), /^file: There is no sheet “Figures”/],
  [
    'a hidden sheet',
    () => xlsx([GOOD], (_, book) => book.addWorksheet('Old', { state: 'hidden' }).addRow(['x'])),
    /^file: The sheet “Old” is hidden/,
  ],
  [
    'a second sheet of figures',
    () => xlsx([GOOD], (_, book) => book.addWorksheet('More').addRow(['x'])),
    /^file: Only the sheet “Figures” is read/,
  ],
  ['too many rows', () => csv(Array.from({ length: 2_001 }, () => GOOD)), /^2002: There are more than 2,000 rows/],
  // Its headings.
  [
    'a missing column',
    () =>
      csv([WAIT])
        .split('\r\n')
        .map((line) => line.split(',').toSpliced(4, 1).join(','))
        .join('\r\n'),
    /^1: There is no column “value”/,
  ],
  ['another column', () => headed((head) => [...head, 'District']), /^1: The column “District” is not one of the template/],
  [
    'a column twice',
    () => headed((head) => head.map((name) => (name === 'note' ? 'value' : name))),
    /^1: The column “value” is there 2 times/,
  ],
  ['no headings', () => csv([WAIT, GOOD]).split('\r\n').slice(1).join('\r\n'), /^1: The first row is not the headings/],
  ['a first line for Excel', () => `sep=;\r\n${csv([GOOD], ';')}`, /^1: The first line tells a spreadsheet/],
  // How a row is written.
  ['an open quotation mark', () => third({ note: 'x' }).replace(',x,', ',"x,'), /^3: A quotation mark/],
  [
    'a comma without quotation marks',
    () => csv([WAIT, { ...GOOD, note: 'XX' }]).replace('XX', 'one, two'),
    /^3 undefined: There are 12 cells/,
  ],
  ['too few cells', () => `${csv([WAIT])}\r\npa6-01,,2026-Q3,62.5`, /^3 undefined: There are 4 cells/],
  ['a control character', () => third({ source: 'SEN2\u0007' }), /^3 source: .*U\+0007/],
  ['text turned round', () => third({ note: 'up \u202Eto' }), /^3 note: .*U\+202E/],
  ['two lines in a cell', () => third({ note: 'one\ntwo' }), /^3 note: There is a line break/],
  ['decimal commas between semicolons', () => csv([WAIT, { ...GOOD, value: '62,5' }], ';'), /^3 value: .*semicolons/],
  [
    'merged cells',
    () => xlsx([WAIT, GOOD], (sheet) => sheet.mergeCells(cellOf('source', 2), cellOf('source', 3))),
    /^[23] source: .*merged/,
  ],
  ['a formula', () => thirdOfXlsx('value', { formula: 'E3/F3*100', result: 62.5 }), /^3 value: .*formula/],
  ['an error of a spreadsheet', () => thirdOfXlsx('value', { error: '#N/A' }), /^3 value: .*#N\/A/],
  ['a yes or no', () => thirdOfXlsx('value', true), /^3 value: .*true or false/],
  ['a date for a period', () => thirdOfXlsx('period', new Date('2025-10-01')), /^3 period: .*1 October 2025.*2025-10 or 2025-10-01/],
  ['a date for a value', () => thirdOfXlsx('value', new Date('2025-10-01')), /^3 value: .*has made the date/],
  [
    'a hidden row',
    () => xlsx([WAIT, GOOD], (sheet) => Object.assign(sheet.getRow(3), { hidden: true })),
    /^3 undefined: This row is hidden/,
  ],
  [
    'a hidden column',
    () => xlsx([WAIT, GOOD], (sheet) => Object.assign(sheet.getColumn(5), { hidden: true })),
    /^1: The column “value” is hidden/,
  ],
  [
    'a note beside the table',
    () => xlsx([WAIT, GOOD], (sheet) => Object.assign(sheet.getCell('M3'), { value: 'check!' })),
    /^3 undefined: M3 is filled in/,
  ],
  // What it says.
  ['no series', () => without('series'), /^3 series: There is no name/],
  ['an unknown series', () => third({ series: 'pa6-1' }), /^3 series: “pa6-1” is no line of figures/],
  ['an indicator for its series', () => third({ series: 'PA3-01 speach' }), /^3 series: .* Is it pa3-01-speech\?/],
  ['a sorted column', () => third({ what: 'Complaints received' }), /^3 what: .*sorted by itself/],
  ['no period', () => without('period'), /^3 period: There is no period/],
  ['a day as in England', () => third({ period: '31/10/2025' }), /^3 period: .*Write 2025-10-31/],
  ['a quarter the other way round', () => third({ period: 'Q3 2025' }), /^3 period: .*Write 2025-Q3/],
  ['a month in words', () => third({ period: 'Oct-25' }), /^3 period: .*Write 2025-10\./],
  ['a school year in full', () => third({ period: '2024/2025' }), /^3 period: .*Write 2024\/25/],
  ['a period to come', () => third({ period: '2031' }), /^3 period: .*in the future/],
  ['a period that is not over', () => third({ period: '2026-Q4' }), /^3 period: .*not over yet.*2026-12-31/],
  ['no value', () => without('value'), /^3 value: There is no value/],
  ['words for a number', () => third({ value: 'about sixty' }), /^3 value: .*no number/],
  ['a unit in the cell', () => csv([GOOD, { ...WAIT, value: '41 weeks' }]), /^3 value: .*Write the number alone: 41/],
  ['a slip in the number, of which no part is offered', () => csv([GOOD, { ...WAIT, value: '2x51' }]), /^3 value: “2x51” is no number\. /],
  ['what its source hides', () => third({ value: '<5' }), /^3 value: .*stays hidden/],
  ['money', () => third({ value: '£62' }), /^3 value: .*money/],
  ['a decimal comma', () => third({ value: '62,5' }), /^3 value: .*two ways/],
  ['less than nought', () => csv([GOOD, { ...WAIT, series: 'pa1-07', value: '-12' }]), /^3 value: .*less than nought/],
  ['half a child', () => csv([GOOD, { ...WAIT, series: 'pa1-07', value: '12.5' }]), /^3 value: .*no whole number/],
  ['more than all', () => third({ value: '162.5' }), /^3 value: .*more than all/],
  ['a per cent of weeks', () => csv([GOOD, { ...WAIT, value: '41 %' }]), /^3 value: .*per cent/],
  ['a fraction for a per cent', () => third({ value: '0.625' }), /^3 value: .*make 62.5, not 0.625. Write 62.5/],
  ['a shortened number', () => third({ value: '6.25E+01' }), /^3 value: .*shortened/],
  ['parts that say something else', () => third({ numerator: '60' }), /^3 value: Numerator and denominator make 75, not 62.5/],
  ['a denominator of nought', () => third({ numerator: '0', denominator: '0' }), /^3 denominator: .*more than nought/],
  ['half of its parts', () => third({ denominator: '' }), /^3 denominator: Give the numerator and the denominator, or neither/],
  ['more than there are', () => third({ value: '100', numerator: '90', denominator: '80' }), /^3 numerator: .*more than the denominator/],
  ['a few children', () => csv([GOOD, { ...WAIT, series: 'ai2-03', value: '3' }]), /^3 value: 3 is so few/],
  ['a share of a few', () => third({ value: '62.5', numerator: '5', denominator: '8' }), /^3 denominator: .*fewer than 10/],
  ['all but a few', () => third({ value: '97.5', numerator: '78', denominator: '80' }), /^3 numerator: 2 of 80 is so few/],
  ['no source', () => without('source'), /^3 source: There is no source/],
  ['no date of it', () => without('sourceDate'), /^3 sourceDate: There is no date/],
  ['its date as in England', () => third({ sourceDate: '15/10/2026' }), /^3 sourceDate: .*Write 2026-10-15/],
  ['a date to come', () => third({ sourceDate: '2027-01' }), /^3 sourceDate: .*in the future/],
  ['a source from before', () => third({ sourceDate: '2025' }), /^3 sourceDate: .*older/],
  ['a formula in a text', () => third({ source: '=HYPERLINK("https://example.org")' }), /^3 source: .*formula/],
  ['an email address', () => third({ note: 'Ask jo@example.org' }), /^3 note: .*email address/],
  ['the same figure twice', () => csv([GOOD, { ...GOOD, value: '62.5' }]), /^3 period: Row 2 is of the same/],
];

describe('a broken file', () => {
  it.each(BROKEN)('with %s is refused, and it is said where', async (_, file, says) => {
    const faults = await said(await file());
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.filter((fault) => !says.test(fault))).toEqual([]);
    expect(await asking.endpoint.deps.database.db.selectFrom('data_point').selectAll().execute()).toEqual([]);
  });

  it('is told of in more than thirty ways', () => expect(BROKEN.length).toBeGreaterThan(30));
});

describe('a good file', () => {
  const read = async (file: Buffer | string) => {
    const reply = await preview(file);
    return reply.outcome === 'read'
      ? reply.rows.map((row) => [row.row, row.state, row.state === 'error' ? row.faults : row.point.value])
      : reply;
  };
  const good = [
    [2, 'new', 41],
    [3, 'new', 62.5],
  ];

  it('is CSV with a byte order mark or without, between commas, semicolons or tabs', async () => {
    for (const delimiter of [',', ';', '\t']) {
      expect(await read(csv([WAIT, GOOD], delimiter))).toEqual(good);
      expect(await read(`\uFEFF${csv([WAIT, GOOD], delimiter)}`)).toEqual(good);
    }
  });

  it('is a workbook, with numbers as numbers, per cents as a spreadsheet shows them, and its dates as dates', async () => {
    const file = await xlsx([WAIT, GOOD], (sheet) => {
      sheet.getCell(cellOf('value', 2)).value = 41;
      Object.assign(sheet.getCell(cellOf('value', 3)), { value: 0.625, numFmt: '0.0%' });
      sheet.getCell(cellOf('numerator', 3)).value = { richText: [{ text: '5' }, { text: '0' }] };
      sheet.getCell(cellOf('sourceDate', 3)).value = new Date('2026-10-15');
    });
    expect(await read(file)).toEqual(good);
  });

  it('may have lists to choose from in whole columns, as files of a council have', async () => {
    const lists = ['D2:H1048576', 'A1:XFD1048576', 'I:I'].map(
      (sqref) => `<dataValidation type="list" allowBlank="1" sqref="${sqref}"><formula1>"SEN2,Trust"</formula1></dataValidation>`,
    );
    const validations = `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
    expect(await read(await inSheet('<pageMargins', validations))).toEqual(good);
  });

  it('may have whole columns to print, and to format and to name', async () => {
    const names =
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Figures!$A$1:$K$1048576</definedName>' +
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">Figures!$A:$B,Figures!$1:$1</definedName>' +
      '<definedName name="Sources">Figures!$G$2:$G$400</definedName><definedName name="All">Figures!$A$1:$XFD$1048576</definedName>' +
      '<definedName name="Last">INDEX(Figures!$A$1:$A$1048576,3)</definedName><definedName name="Rate">0.2</definedName></definedNames>';
    expect(await read(await withXml('xl/workbook.xml', '<calcPr', names))).toEqual(good);
    const columns = '<cols><col min="1" max="16384" width="12" customWidth="1"/></cols>';
    expect(await read(await inSheet('<sheetData', columns))).toEqual(good);
  });

  it('may have rows and columns left out, and numbers as people write them', async () => {
    const headers = csv([]).replace('what it is,how to write it (not read),', '').replace(',note,why corrected', '');
    const file = `${headers}\r\npa2-03,2026-Q3,"1,234",,,Web statistics,2026-10\r\n\r\npa6-01,2026-Q3,61 %,50,80,SEN2,2026-10\r\n`;
    expect(await read(file)).toEqual([
      [2, 'new', 1234],
      [4, 'error', [{ column: 'value', text: 'Numerator and denominator make 62.5, not 61.' }]],
    ]);
    expect(await read(file.replace('61 %', '63 %'))).toEqual([
      [2, 'new', 1234],
      [4, 'new', 63],
    ]);
  });

  it('is read whatever stands in the column that says how to write it, also where that is hidden', async () => {
    const row = { ...WAIT, help: '=1+1\u0007' };
    expect(await read(Buffer.from(csv([row])))).toEqual([[2, 'new', 41]]);
    const hide = (sheet: ExcelJS.Worksheet) => {
      sheet.getColumn(cellOf('help', 1)[0] ?? '').hidden = true;
      Object.assign(sheet.getCell(cellOf('help', 2)), { value: { formula: '1+1', result: 2 } });
    };
    expect(await read(await xlsx([WAIT], hide))).toEqual([[2, 'new', 41]]);
    expect(await read(Buffer.from(csv([WAIT, { series: 'pa6-02', help: 'Period: 2025' }])))).toEqual([[2, 'new', 41]]);
  });

  it('is the template itself, once it is filled in', async () => {
    const asks = asking.as('editor');
    for (const form of ['csv', 'xlsx']) {
      const response = await asks.get(`/figures/data/template.${form}`);
      expect(response.headers.get('content-disposition')).toContain(`figures.${form}`);
      const bytes = Buffer.from(await response.arrayBuffer());
      if (form === 'csv') {
        const filled = bytes.toString('utf8').replace(/(pa3-01-speech,[^\r]*?)(,){8}\r/, '$1,2026-Q3,41,,,Trust dashboard,2026-10,,\r');
        expect(await read(filled)).toEqual([[22, 'new', 41]]);
      } else {
        const { default: ExcelJS } = await import('exceljs');
        const workbook = new ExcelJS.Workbook();
        await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
        expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Figures', HELP_SHEET]);
        const sheet = workbook.getWorksheet('Figures');
        for (const [column, value] of Object.entries({ ...WAIT, series: 'pa3-01-speech' }))
          Object.assign(sheet?.getCell(cellOf(column as DataColumn, 22)) ?? {}, { value });
        expect(await read(Buffer.from(await workbook.xlsx.writeBuffer()))).toEqual([[22, 'new', 41]]);
      }
    }
    const one = await (await asks.get('/figures/data/template.csv?indicator=PA3-01')).text();
    for (const said of ['2025-Q3 for a quarter', 'Value: weeks, such as 75 or 12.5.', 'Source date: 2025-10-31'])
      expect(one).toContain(said);
    expect(one.trim().split('\r\n')).toHaveLength(6);
    expect((await asks.get('/figures/data/template.csv?indicator=PA1-09')).status).toBe(404);
  });
});
