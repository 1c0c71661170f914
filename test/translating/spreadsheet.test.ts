import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AREA } from '../../src/content/area.ts';
import { LOCALES, LOCALES_FOLDER, localeOf, VARIANTS } from '../../src/content/locales.ts';
import { reviewed } from '../../src/content/reviews.ts';
import { SURVEYS } from '../../src/content/surveys.ts';
import { localeTexts } from '../../src/i18n/localeTexts.ts';
import { checkRows, type RowProblem } from '../../src/translating/checkRows.ts';
import { localeFiles } from '../../src/translating/localeFiles.ts';
import { readNotes } from '../../src/translating/notes.ts';
import { type ReturnedRow, readSpreadsheet } from '../../src/translating/readSpreadsheet.ts';
import { rowSentence } from '../../src/translating/rowSentence.ts';
import { SHEET } from '../../src/translating/sheet.ts';
import { takeRows } from '../../src/translating/takeRows.ts';
import { textRows } from '../../src/translating/textRows.ts';
import { writeSpreadsheet } from '../../src/translating/writeSpreadsheet.ts';
import { PROVE } from '../prove.ts';

const TODAY = '2026-11-22';
const notes = readNotes(join(LOCALES_FOLDER, 'notes.json'));
const rowsOf = (tag: string, locales = LOCALES) => textRows(locales, SURVEYS, notes, tag);

/** A sheet of one survey's words: a whole one takes seconds to write and to read. */
const rowsOfOne = (tag: string, locales = LOCALES) => rowsOf(tag, locales).filter(({ key }) => key.startsWith('surveys:quick.'));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heard-words-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Out into a file and back in, through whatever a translator does to it on the way. */
async function throughTheHandsOf(translator: (sheet: ExcelJS.Worksheet) => void, tag: string, rows = rowsOf(tag)) {
  const file = join(folder, `${tag}.xlsx`);
  const { name, dir } = localeOf(tag).meta;
  await writeSpreadsheet(file, { tag, name, dir }, rows);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const sheet = workbook.getWorksheet(SHEET);
  if (!sheet) throw new Error('no sheet of words');
  translator(sheet);
  await workbook.xlsx.writeFile(file);
  const returned = await readSpreadsheet(file);
  if (!returned.ok) throw new Error(returned.why);
  return { ...returned, problems: checkRows(returned.rows, rows, tag, { ...AREA }), rows: returned.rows, expected: rows };
}

/** The number of the row of a key in the sheet. */
function rowOf(sheet: ExcelJS.Worksheet, key: string): number {
  let found = 0;
  sheet.eachRow((row, number) => {
    if (row.getCell(1).text === key) found = number;
  });
  return found;
}

describe('what a translator gets', () => {
  it('says of each text what it is, where it stands and how long it may be, without anybody having written it down for every question', () => {
    const rows = new Map(rowsOf('pl').map((row) => [row.key, row]));
    expect(rows.get('surveys:quick.pages.confidence.hint')?.note).toMatch(
      /Survey “Four quick questions”, for parents and carers\. Question 3 of 4\. A hint/,
    );
    expect(rows.get('scales:quality.poor')?.note).toMatch(/^An answer on a button\. It answers “.*At most 72 characters\.$/);
    expect(rows.get('app:nav.back')?.note).not.toContain('A text of the app');
  });

  it('has a row for each form that the language needs, with the numbers it is for', () => {
    const forms = (tag: string) => rowsOf(tag).filter(({ key }) => key.startsWith('app:take.lead_'));
    expect(forms('pl').map(({ key }) => key.replace('app:take.lead_', ''))).toEqual(['one', 'few', 'many', 'other']);
    for (const [index, numbers] of [
      '1 only',
      'numbers such as 2, 3, 4, 22, 23',
      'numbers such as 0, 5, 6, 7, 8',
      'parts of a whole',
    ].entries()) {
      expect(forms('pl')[index]?.note).toContain(`For ${numbers}`);
    }
    expect(forms('ar').map(({ key }) => key.replace('app:take.lead_', ''))).toEqual(['zero', 'one', 'two', 'few', 'many', 'other']);
    expect(forms('zh-Hant').map(({ note }) => note)).toEqual([expect.stringContaining('For every number.')]);
  });

  it('can be written in only where words are wanted, runs with its script, and keeps its heads in sight', async () => {
    await throughTheHandsOf(
      (sheet) => {
        const cell = (column: number) => sheet.getRow(2).getCell(column);
        expect([1, 2, 3, 4, 5, 6, 7, 8].map((column) => cell(column).protection?.locked ?? true)).toEqual([
          true,
          true,
          true,
          true,
          false,
          false,
          false,
          false,
        ]);
        expect(cell(5).alignment).toMatchObject({ readingOrder: 'rtl', horizontal: 'right', wrapText: true });
        expect(cell(3).alignment).toMatchObject({ readingOrder: 'ltr' });
        expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
        expect(sheet.workbook.worksheets[0]?.name).toBe('Read this first');
      },
      'ur',
      rowsOfOne('ur'),
    );
  });

  it('is the whole list, every row empty, for a language whose folder has only its meta.json', () => {
    const so = {
      meta: { name: 'Soomaali', dir: 'ltr' as const, order: 12 },
      app: {},
      scales: {},
      surveys: {},
      loop: { entries: {}, timeline: {} },
      reviews: {},
    };
    const rows = rowsOf('so', { ...LOCALES, so });
    expect(rows.length).toBe(rowsOf('en-x-easyread').length);
    expect(rows.filter(({ translation }) => translation !== '')).toEqual([]);
  });
});

/** In the proof every language; else the one with the most forms, from right to left, and one with the fewest. */
const RETURNED = VARIANTS.filter(({ tag }) => (PROVE ? tag !== 'en' : tag === 'ar' || tag === 'zh-Hant'));

describe.each(RETURNED)('a spreadsheet of $name that comes back as it went', ({ tag }) => {
  it('is taken, and changes no word in any file', async () => {
    const { problems, rows, expected } = await throughTheHandsOf(() => {}, tag);
    expect(problems).toEqual([]);
    const taken = takeRows(rows, expected, TODAY);
    expect(taken.changed).toEqual([]);
    for (const [name, content] of localeFiles(taken)) {
      const before = await readFile(join(LOCALES_FOLDER, tag, name), 'utf8');
      expect(JSON.parse(content), name).toEqual(JSON.parse(before));
      // Scales are the file that nobody adds to: here the order shows, and how it is written.
      if (name === 'scales.json') expect(content).toBe(before);
    }
  });
});

describe('a row that does not fit is refused, with its number', () => {
  const EMPTY: ReturnedRow = { number: 0, key: '', english: '', translation: '', status: 'draft', by: '', date: '', formula: false };
  const expected = rowsOf('ur').filter(({ translation }) => translation !== '');
  const number = expected.findIndex(({ key }) => key === 'app:settings.version') + 2;
  /** Every row as it was, and one with this in it. */
  const refused = (change: Partial<ReturnedRow>, key = 'app:settings.version') =>
    checkRows(
      expected.map((row, index) => ({ ...EMPTY, ...row, number: index + 2, ...(row.key === key && change) })),
      expected,
      'ur',
      { ...AREA },
    );

  it.each<[string, Partial<ReturnedRow>, Partial<RowProblem>]>([
    ['a key that is not ours', { key: 'app:settings.verzion' }, { code: 'unknown-key' }],
    ['a placeholder that is gone', { translation: 'ورژن' }, { code: 'placeholders', expected: ['version'], found: [] }],
    ['a placeholder that was translated', { translation: 'ورژن {{version}} {{شہر}}' }, { code: 'brackets' }],
    ['a placeholder of another text', { translation: 'ورژن {{version}} {{name}}' }, { code: 'unknown-placeholders', names: ['name'] }],
    ['a bracket by itself', { translation: 'ورژن {{version}} }' }, { code: 'brackets' }],
    ['markup', { translation: '<b>ورژن</b> {{version}}' }, { code: 'markup', found: '<b>' }],
    ['a character reference', { translation: 'ورژن&nbsp;{{version}}' }, { code: 'markup', found: '&nbsp;' }],
    ['a line break', { translation: 'ورژن\n{{version}}' }, { code: 'markup', found: 'a line break' }],
    ['an override of direction', { translation: 'ورژن \u202E{{version}}' }, { code: 'control-character', found: 'U+202E' }],
    ['a formula', { translation: 'ورژن {{version}}', formula: true }, { code: 'formula' }],
    ['more than fits', { translation: `${'ورژن '.repeat(40)}{{version}}` }, { code: 'too-long' }],
    ['a text that was emptied', { translation: ' ' }, { code: 'emptied' }],
    ['English left standing', { translation: 'Version {{version}}' }, { code: 'untranslated' }],
    ['a status that there is not', { status: 'done' }, { code: 'status', found: 'done' }],
    ['a review by nobody', { status: 'reviewed', date: TODAY }, { code: 'no-reviewer' }],
    ['a day that there is not', { status: 'reviewed', by: 'Amina', date: '2026-02-30' }, { code: 'date', found: '2026-02-30' }],
  ])('%s', (_, change, problem) => {
    const problems = refused(change);
    expect(problems).toContainEqual(expect.objectContaining({ number, ...problem }));
    for (const each of problems) expect(rowSentence(each)).toMatch(new RegExp(`^Row ${number} \\(app:settings`));
  });

  it('a key that stands there twice', () => {
    expect(refused({ key: 'app:nav.back' })).toMatchObject([{ number, code: 'twice' }]);
  });

  it('a plural of which one form was left empty in a new language', () => {
    const pl = rowsOf('pl').map((row) => ({ ...row, translation: '' }));
    const back = pl.map((row, index) => ({
      ...EMPTY,
      ...row,
      number: index + 2,
      translation: row.key === 'app:take.charactersLeft_few' ? 'Pozostały {{count}} znaki' : '',
    }));
    expect(checkRows(back, pl, 'pl', { ...AREA })).toMatchObject([
      { key: 'app:take.charactersLeft_few', code: 'plural-forms', missing: expect.arrayContaining(['app:take.charactersLeft_many']) },
    ]);
  });

  it('but not a joiner, which Persian is spelled with', () => {
    expect(refused({ translation: 'می\u200Cروم {{version}}' })).toEqual([]);
  });
});

describe('a review that comes back', () => {
  const key = 'surveys:quick.title';
  const mark = (sheet: ExcelJS.Worksheet, by: string, text?: string) => {
    const row = sheet.getRow(rowOf(sheet, key));
    row.getCell(6).value = 'reviewed';
    row.getCell(7).value = by;
    row.getCell(8).value = new Date('2026-11-20');
    if (text !== undefined)
      row.getCell(5).value = { richText: [{ text: text.slice(0, 3) }, { font: { bold: true }, text: text.slice(3) }] };
  };

  it('is kept with the text it is of, by whom and when', async () => {
    const { rows, expected, problems } = await throughTheHandsOf((sheet) => mark(sheet, 'Amina', 'چار چھوٹے سوال'), 'ur', rowsOfOne('ur'));
    expect(problems).toEqual([]);
    const { texts, reviews, changed } = takeRows(rows, expected, TODAY);
    expect([texts.get(key), changed]).toEqual(['چار چھوٹے سوال', [key]]);
    expect([...reviews]).toEqual([[key, { by: 'Amina', date: '2026-11-20', of: reviewed('Four quick questions', 'چار چھوٹے سوال') }]]);
  });

  it('leaves the text a draft when the English changed while the file was away', async () => {
    const { rows, expected } = await throughTheHandsOf((sheet) => mark(sheet, 'Amina'), 'ur', rowsOfOne('ur'));
    const now = expected.map((row) => (row.key === key ? { ...row, english: 'Four short questions' } : row));
    const { reviews, notReviewed } = takeRows(rows, now, TODAY);
    expect([reviews.size, notReviewed]).toEqual([0, [key]]);
  });

  it('is not carried over to words that were changed after it', async () => {
    const text = localeTexts(localeOf('ur')).get(key) ?? '';
    const review = { by: 'Amina', date: '2026-11-20', of: reviewed('Four quick questions', text) };
    const before = rowsOfOne('ur', { ...LOCALES, ur: { ...localeOf('ur'), reviews: { [key]: review } } });
    expect(before.find((row) => row.key === key)?.review).toEqual(review);
    const { rows } = await throughTheHandsOf((sheet) => mark(sheet, 'Amina', 'چار چھوٹے سوال'), 'ur', before);
    expect(takeRows(rows, before, TODAY)).toMatchObject({ changed: [key], notReviewed: [key] });
  });
});

describe('notes for translators', () => {
  it('are of texts that there are', () => {
    const keys = [...localeTexts(localeOf('en')).keys()].map((key) => key.replace(/_(one|other)$/, ''));
    expect(Object.keys(notes).filter((part) => !keys.some((key) => key === part || key.startsWith(`${part}.`)))).toEqual([]);
  });
});
