import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BoardPack } from '../../../src/app/staff/figures/BoardPack.tsx';
import { groupName } from '../../../src/app/staff/figures/breakdownNames.ts';
import { GROUP_NAMES, SERIES_NAMES, valueText } from '../../../src/app/staff/figures/figureWords.ts';
import { THEME_NAMES } from '../../../src/app/staff/names.ts';
import { INDICATORS } from '../../../src/content/indicators.ts';
import { VARIANTS } from '../../../src/content/locales.ts';
import { SURVEYS, surveyOf } from '../../../src/content/surveys.ts';
import { type Pack, packSchema } from '../../../src/contract/staff/pack.ts';
import type { Breakdown } from '../../../src/domain/indicator/breakdown.ts';
import { ACTIONS, type Action, mayDo } from '../../../src/domain/staff/permissions.ts';
import { MADE_UP_PLACES, madeUpYear } from '../../../src/endpoint/demo/madeUpYear.ts';
import { createEditions } from '../../../src/endpoint/figures/editions.ts';
import { packRows } from '../../../src/endpoint/staff/figures/packRows.ts';
import { createPlaces } from '../../../src/endpoint/surveys/places.ts';
import { keptResponse } from '../../contract/storageContract.ts';
import { anEntry } from '../../domain/said-doing/anEntry.ts';
import { type Asking, openAsStaff } from './asStaff.ts';

const TODAY = '2026-11-28';
const surveys = SURVEYS.filter((survey) => surveyOf(survey.id) === survey);
/** Four waves of families that do not exist, up to September 2026. */
const YEAR = [...madeUpYear('pack', TODAY, surveys, VARIANTS)];
const FORMULA = '=HYPERLINK("https://evil.example";"A quiet room")';

let asking: Asking;
const database = () => asking.endpoint.deps.database;
const get = (path: string, role: 'board-member' | 'analyst' = 'board-member') => asking.as(role).get(path);
const pack = async (wave = '2026-Q3', more = ''): Promise<Pack> => {
  const response = await get(`/figures/pack/${wave}${more}`);
  expect(response.status).toBe(200);
  return packSchema.parse(await response.json());
};

/** As if a listener had read the texts of a response. */
async function giveTheme(response: string, theme: string): Promise<void> {
  const texts = await database().db.selectFrom('text').select('question').where('response_id', '=', response).execute();
  for (const { question } of texts)
    await database().db.insertInto('text_theme').values({ response_id: response, question, theme }).execute();
}

beforeAll(async () => {
  asking = await openAsStaff({ surveys: { surveyOf, current: SURVEYS }, today: () => TODAY });
  const { deps } = asking.endpoint;
  for (const { code, label, kind } of MADE_UP_PLACES) await createPlaces(database()).add({ code, label, kind });
  const kept = YEAR.map(({ response: coded, receivedDay }) => ({ ...keptResponse({ id: coded.id }), coded, receivedDay }));
  for (let at = 0; at < kept.length; at += 100) await deps.storage.storeResponses(kept.slice(at, at + 100));
  // Of ten texts one has not been read yet when the figures are taken.
  for (const [at, { response, theme }] of YEAR.entries()) if (at % 10 !== 0) await giveTheme(response.id, theme);
  const editions = createEditions(database(), { thresholds: deps.thresholds, today: () => TODAY });
  expect(await editions.takeDue()).toEqual(['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3']);
  const words = { en: { title: FORMULA, said: 'There was no quiet place.', doing: 'We are setting one up.', updates: {} } };
  const entry = anEntry({ themes: ['waiting'], updates: [], words });
  const { entries } = deps.saidDoing;
  const editor = { id: 'u-1', name: 'Edith' };
  await entries.save({ entry, quotes: [], confirmed: [] }, 0, editor, TODAY);
  await entries.decide('quiet-room', { kind: 'published', version: 1, madeOn: TODAY }, editor, () => undefined);
  await database()
    .db.insertInto('data_point')
    .values(
      [
        { period: '2026-Q2', value: 41.5 },
        { period: '2026-Q3', value: 39.1 },
        // It had not ended when the figures were taken.
        { period: '2026-Q4', value: 99 },
      ].map((each) => ({
        ...each,
        series: 'pa3-01-paediatrics',
        numerator: null,
        denominator: null,
        source: '+44 and a formula',
        source_date: '2026-10',
        note: null,
        day: TODAY,
        why: null,
      })),
    )
    .execute();
}, 120_000);
afterAll(() => asking.endpoint.close());

type Row = Record<string, string | number>;

const json = async (more = ''): Promise<{ readonly columns: readonly { readonly name: string }[]; readonly rows: Row[] }> =>
  (await get(`/figures/pack/2026-Q3.json${more}`)).json();

async function csv(more = ''): Promise<Row[]> {
  const text = await (await get(`/figures/pack/2026-Q3.csv${more}`)).text();
  const { data } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true });
  return data.map((row) =>
    Object.fromEntries(
      Object.entries(row)
        .filter(([, cell]) => cell !== '')
        .map(([name, cell]) => [name, cell.replace(/^'/, '')]),
    ),
  );
}

const PARTS = { survey: 'Survey figures', data: 'Figures counted elsewhere', reach: 'Reach', theme: 'Themes', entry: 'Entries' };

async function workbook(more = ''): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await (await get(`/figures/pack/2026-Q3.xlsx${more}`)).arrayBuffer());
  return book;
}

async function xlsx(more = ''): Promise<Row[]> {
  const book = await workbook(more);
  return Object.entries(PARTS).flatMap(([part, name]) => {
    const rows: unknown[][] = [];
    book.getWorksheet(name)?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
    const [headers = [], ...rest] = rows;
    return rest.map((row) => ({
      part,
      ...Object.fromEntries(
        headers.flatMap((header, at) => (row[at] === undefined || row[at] === null ? [] : [[String(header), row[at] as string]])),
      ),
    }));
  });
}

/** In the order of their names, and all as text: a CSV file knows no numbers. */
const plain = (rows: readonly Row[]) =>
  rows.map((row) =>
    Object.entries(row)
      .map(([name, value]) => `${name}: ${value}`)
      .sort()
      .join('\n'),
  );

const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

describe('the page, the spreadsheet, CSV and JSON', () => {
  it.each(['', '?waves=2'])('have the same rows with the same numbers%s', async (more) => {
    const { rows, columns } = await json(more);
    expect(rows.length).toBeGreaterThan(150);
    expect(plain(await csv(more))).toEqual(plain(rows));
    expect(plain(await xlsx(more))).toEqual(plain(rows));
    const named = new Set(columns.map(({ name }) => name));
    expect(rows.flatMap((row) => Object.keys(row)).filter((name) => !named.has(name))).toEqual([]);
  });

  it.each(['', '?waves=2'])('of them the page shows each number, and hides each that they hide%s', async (more) => {
    const told = await pack('2026-Q3', more);
    const html = renderToString(<BoardPack pack={told} opens={{ explorer: true, themes: true, entries: true }} />);
    const bodies = html.split('<tbody>').slice(1);
    const lines = (within: string) => within.split('<tr').slice(1).map(textOf);
    const missing: Row[] = [];
    const { rows } = await json(more);
    for (const row of rows) {
      const body = bodies.find((each) => each.includes(`board-id">${row['indicator']}<`)) ?? '';
      const find = (...parts: readonly string[]) => lines(html).some((line) => parts.every((part) => line.includes(part)));
      const here = (...parts: readonly string[]) => lines(body).some((line) => parts.every((part) => line.includes(part)));
      const state = String(row['state']);
      const shown = (() => {
        switch (row['part']) {
          case 'survey': {
            const name = `${GROUP_NAMES[row['respondent'] as 'parent']}, ${SERIES_NAMES[row['series'] as 'five']}`;
            if (state !== 'shown') return here(name, state === 'nobody' ? 'Nobody has answered yet' : 'Not shown');
            return here(name, `${row['value']}% (${row['low']} to ${row['high']}), of about ${row['base']}`);
          }
          case 'data':
            return here(state === 'shown' ? valueText(Number(row['value']), row['unit'] as 'percent') : 'No figure yet');
          case 'reach':
            if (row['breakdown'] === 'all')
              return (
                state !== 'shown' ||
                textOf(html).includes(`${row['group'] === 'all' ? 'A' : 'a'}bout ${Number(row['value']).toLocaleString('en-GB')}`)
              );
            return find(
              groupName(row['breakdown'] as Breakdown, String(row['group']), told.places),
              state === 'shown' ? Number(row['value']).toLocaleString('en-GB') : 'not shown',
            );
          case 'theme':
            if (row['group'] === 'no-theme-yet')
              return textOf(html).includes(`not in these counts: ${state === 'shown' ? `about ${row['value']}` : 'not shown'}.`);
            return find(THEME_NAMES[row['group'] as 'waiting'], state === 'shown' ? `about ${row['value']}` : 'not shown');
          default:
            return find(String(row['label']), String(row['owner']));
        }
      })();
      if (!shown) missing.push(row);
    }
    expect(missing).toEqual([]);
  });

  it('have all 53 indicators, in the order of the plan', async () => {
    expect((await pack()).indicators.map(({ id }) => id)).toEqual(INDICATORS.map(({ id }) => id));
    const named = new Set((await json()).rows.map((row) => row['indicator']));
    expect(INDICATORS.filter(({ id }) => !named.has(id))).toEqual([]);
  });

  it('carry nothing where something is hidden', async () => {
    const hidden = (await json('?waves=2')).rows.filter(({ state }) => state === 'not-shown' || state === 'nobody');
    expect(hidden.length).toBeGreaterThan(0);
    for (const row of hidden)
      for (const name of ['value', 'low', 'high', 'base', 'change', 'responses_percent']) expect(row).not.toHaveProperty(name);
  });

  it('say of each promise with a date whether it is overdue, on the day of the pack as on its page', async () => {
    const told = await pack();
    const [entry] = told.entries;
    if (!entry) throw new Error('an entry is published');
    const overdue = (change: Partial<typeof entry>) => {
      const rows = packRows({ ...told, entries: [{ ...entry, ...change }] });
      return rows.find(({ part }) => part === 'entry')?.overdue;
    };
    expect((await csv()).find(({ part }) => part === 'entry')?.['overdue']).toBe('0');
    expect(overdue({ due: '2026-10' })).toBe(1);
    expect(overdue({ due: '2026-11' })).toBe(0);
    expect(overdue({ due: '2026-10', status: 'done' })).toBe(0);
    expect(overdue({ due: '2026-10', status: 'cannot' })).toBe(0);
    const { due: _, ...never } = entry;
    expect(packRows({ ...told, entries: [never] }).find(({ part }) => part === 'entry')).not.toHaveProperty('overdue');
  });

  it('run no formula, whoever wrote it', async () => {
    const raw = await (await get('/figures/pack/2026-Q3.csv')).text();
    expect(raw).toContain(`"'=HYPERLINK(""https://evil.example"";""A quiet room"")"`);
    expect(raw).toContain("'+44 and a formula");
    const [entry] = (await xlsx()).filter(({ part }) => part === 'entry');
    expect(entry?.['label']).toBe(FORMULA);
    const book = await workbook();
    const cells: ExcelJS.CellValue[] = [];
    book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(({ value }) => cells.push(value))));
    expect(cells.filter((cell) => typeof cell === 'object' && cell !== null)).toEqual([]);
  });

  it('as a spreadsheet has a method sheet that explains every column', async () => {
    const book = await workbook();
    const texts: string[] = [];
    book.getWorksheet('Method')?.eachRow((row) => texts.push(String(row.getCell(1).value)));
    for (const { name } of (await json()).columns) expect(texts).toContain(`Column: ${name}`);
    expect(texts).toContain('Not a sample');
  });
});

describe('two waves', () => {
  it('stand side by side with the numbers that each has by itself', async () => {
    const both = await pack('2026-Q3', '?waves=2');
    for (const [at, wave] of ['2026-Q2', '2026-Q3'].entries()) {
      const alone = await pack(wave);
      expect(both.waves[at]).toEqual(alone.waves[0]);
      for (const [place, { answered }] of both.indicators.entries())
        for (const line of answered) {
          const same = alone.indicators[place]?.answered.find(({ group, series }) => group === line.group && series === line.series);
          expect(line.waves[at]).toEqual(same?.waves[0] ?? { all: { shown: false, why: 'nobody' } });
        }
    }
  });

  it('are two, or there is no such pack', async () => {
    for (const path of ['2025-Q4?waves=2', '2026-Q4', '2026-Q3.pdf', '2026-Q5', 'none', '2026-Q3.xlsx/..'])
      expect([path, (await get(`/figures/pack/${path}`)).status]).toEqual([path, 404]);
  });
});

describe('themes of a wave', () => {
  it('are those of its own responses, rounded, most said first, and nothing that listeners do later moves them', async () => {
    const before = await pack();
    const [{ themes = [], noTheme } = {}] = before.waves;
    const wrote = await database().db.selectFrom('text').select('response_id').distinct().execute();
    const texts = new Set(wrote.map(({ response_id }) => response_id));
    const summer = [...YEAR.entries()].filter(([, { wave, response }]) => wave.id === '2026-Q3' && texts.has(response.id));
    for (const { theme, said } of themes) {
      const count = summer.filter(([at, each]) => at % 10 !== 0 && each.theme === theme).length;
      expect([theme, said]).toEqual([theme, count < 10 ? { shown: false } : { shown: true, count: Math.round(count / 5) * 5 }]);
    }
    expect(themes.some(({ said }) => said.shown)).toBe(true);
    const unread = summer.filter(([at]) => at % 10 === 0);
    expect(noTheme).toEqual(unread.length < 10 ? { shown: false } : { shown: true, count: Math.round(unread.length / 5) * 5 });
    const weights = themes.map(({ said }) => (said.shown ? said.count : 0));
    expect(weights).toEqual(weights.toSorted((one, other) => other - one));
    for (const [, { response, theme }] of unread) await giveTheme(response.id, theme);
    await database().db.deleteFrom('text_theme').where('theme', '=', 'waiting').execute();
    expect((await pack()).waves).toEqual(before.waves);
  });

  it('are held to the thresholds that the wave was taken with, when those of today are lower', async () => {
    const { db } = database();
    const raise = (base: number) => db.updateTable('edition').set({ base }).where('wave', '=', '2026-Q2').execute();
    const shown = async () => (await pack('2026-Q2')).waves[0]?.themes.flatMap(({ theme, said }) => (said.shown ? [theme] : [])) ?? [];
    const counts = await db.selectFrom('edition_theme').selectAll().where('wave', '=', '2026-Q2').where('theme', '!=', '').execute();
    const base = Math.max(...counts.map(({ count }) => count));
    expect((await shown()).length).toBeGreaterThan(1);
    await raise(base);
    expect(await shown()).toEqual(counts.filter(({ count }) => count >= base).map(({ theme }) => theme));
    await raise(10);
  });

  it('stand beside what answers them', async () => {
    const { entries } = await pack();
    expect(entries).toMatchObject([{ id: 'quiet-room', status: 'doing', themes: ['waiting'] }]);
  });
});

describe('beside a demonstration', () => {
  const made = (kind: string, id: string) => database().db.insertInto('made_up').values({ kind, id }).execute();
  it('says of each figure whether it is made up, in every form, and compares none that is with one that is not', async () => {
    await made('edition', '2026-Q2');
    const { seq } = await database().db.selectFrom('data_point').select('seq').where('period', '=', '2026-Q2').executeTakeFirstOrThrow();
    await made('data_point', String(seq));
    const both = await pack('2026-Q3', '?waves=2');
    expect(both.synthetic).toBe(true);
    expect(both.waves.map(({ synthetic }) => synthetic)).toEqual([true, undefined]);
    const lines = both.indicators.flatMap(({ answered }) => answered);
    expect(lines.some(({ waves }) => waves[1]?.all.shown)).toBe(true);
    expect(lines.filter(({ waves, history }) => waves[1]?.change || history.length > 1)).toEqual([]);
    const wait = both.indicators.flatMap(({ counted }) => counted).find(({ id }) => id === 'pa3-01-paediatrics');
    expect(wait?.points.map(({ synthetic }) => synthetic)).toEqual([undefined, true, undefined]);
    expect(wait).not.toHaveProperty('change');
    for (const rows of [await json('?waves=2'), { rows: await csv('?waves=2') }, { rows: await xlsx('?waves=2') }].map(
      (each) => each.rows,
    )) {
      expect(rows.filter((row) => row['wave'] === '2026-Q2').length).toBeGreaterThan(50);
      expect(rows.filter((row) => (row['wave'] === '2026-Q2') !== (Number(row['made_up']) === 1))).toEqual([]);
    }
    // A pack that has nothing of it says nothing of it.
    await database().db.deleteFrom('made_up').where('kind', '=', 'data_point').execute();
    expect(await pack()).not.toHaveProperty('synthetic');
    await database().db.deleteFrom('made_up').execute();
  });
});

describe('figures counted elsewhere', () => {
  it('are those whose period had ended when the wave was taken, with what changed and when the next is due', async () => {
    const line = async (wave: string) =>
      (await pack(wave)).indicators.find(({ id }) => id === 'PA3-01')?.counted.find(({ id }) => id === 'pa3-01-paediatrics');
    expect(await line('2026-Q3')).toMatchObject({
      points: [{ period: '2024-02' }, { period: '2026-Q2' }, { period: '2026-Q3' }],
      change: { since: '2026-Q2', by: -2.4, direction: 'down' },
      nextDue: '2026-12-31',
    });
  });

  it('include the one that Heard counts itself, hidden where the count is', async () => {
    const { indicators, waves } = await pack();
    const [line] = indicators.find(({ id }) => id === 'PA1-09')?.counted ?? [];
    const parents = waves[0]?.reach.find(({ group }) => group === 'parent')?.responses;
    expect(parents?.shown && parents.count).toBe(line?.points.at(-1)?.value);
    expect(line?.points).toHaveLength(4);
  });
});

describe('who may have it', () => {
  it('a Board member reads the pack and takes it along, and nothing else', async () => {
    const may = (Object.keys(ACTIONS) as Action[]).filter((action) => mayDo(['board-member'], action));
    expect(may).toEqual(['pack.read']);
    for (const path of ['waves', 'pack/2026-Q3', 'pack/2026-Q3.xlsx', 'pack/2026-Q3.csv', 'pack/2026-Q3.json'])
      expect([path, (await get(`/figures/${path}`)).status]).toEqual([path, 200]);
    for (const path of [
      'figures/tables/PA3-04',
      'figures/exact/2026-Q3.csv',
      'figures/data',
      'figures/benchmarks',
      'themes',
      'entries',
      'surveys',
      'groups',
    ])
      expect([path, (await get(`/${path}`)).status]).toEqual([path, 403]);
    expect((await asking.as('board-member').post('/figures/waves/2026-Q4', {})).status).toBe(403);
  });

  it('exact counts are the analyst’s alone, and it is written down who took them', async () => {
    for (const role of ['administrator', 'editor', 'listener', 'board-member', 'forum-reviewer'] as const)
      expect((await asking.as(role).get('/figures/exact/2026-Q3.csv')).status).toBe(403);
    const response = await get('/figures/exact/2026-Q3.csv', 'analyst');
    const { data } = Papa.parse<Record<string, string>>((await response.text()).replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    const parents = YEAR.filter(
      ({ wave, response: { survey } }) => wave.id === '2026-Q3' && surveyOf(survey)?.respondent === 'parent',
    ).length;
    const total = data.find((row) => row['respondent'] === 'parent' && row['breakdown'] === 'all' && row['indicator'] === '');
    expect(total?.['count']).toBe(String(parents));
    // Whatever is taken along says for itself whether anybody said it.
    const made = async (wave: string) => {
      const text = await (await get(`/figures/exact/${wave}.csv`, 'analyst')).text();
      const rows = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;
      return [...new Set(rows.map((row) => row['made_up']))];
    };
    await database().db.insertInto('made_up').values({ kind: 'edition', id: '2026-Q2' }).execute();
    expect([await made('2026-Q2'), await made('2026-Q3')]).toEqual([['1'], ['']]);
    await database().db.deleteFrom('made_up').execute();
    const [line] = await asking.endpoint.deps.audit.read({ limit: 1 });
    expect(line).toMatchObject({ act: 'figures.exported', object: 'wave:2026-Q3', detail: { rows: data.length } });
    expect((await get('/figures/exact/2026-Q4.csv', 'analyst')).status).toBe(404);
  });
});
