import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AREA } from '../../../src/content/area.ts';
import { LOCALES, VARIANTS } from '../../../src/content/locales.ts';
import { SURVEYS, surveyOf } from '../../../src/content/surveys.ts';
import { LEAST_THRESHOLDS } from '../../../src/domain/disclosure/thresholds.ts';
import type { Survey } from '../../../src/domain/survey/survey.ts';
import { foundTables } from '../../../src/endpoint/backup/anyTables.ts';
import { isMadeUp, loadDemo, removeDemo } from '../../../src/endpoint/demo/demo.ts';
import { madeUpGroups } from '../../../src/endpoint/demo/madeUpGroups.ts';
import { madeUpYear } from '../../../src/endpoint/demo/madeUpYear.ts';
import { exportResponses } from '../../../src/endpoint/export/exportResponses.ts';
import { createEditions } from '../../../src/endpoint/figures/editions.ts';
import { openFigures } from '../../../src/endpoint/figures/openFigures.ts';
import { type Keys, openKeys } from '../../../src/endpoint/keys.ts';
import type { Database } from '../../../src/endpoint/storage/flavour.ts';
import { createSqlStorage } from '../../../src/endpoint/storage/sqlStorage.ts';
import type { Storage } from '../../../src/endpoint/storage/storage.ts';
import { verifyTally } from '../../../src/endpoint/tally/verifyTally.ts';
import { createCatalogue } from '../../../src/i18n/catalogue.ts';
import { keptResponse } from '../../contract/storageContract.ts';
import { withEmptyTables } from '../emptyTables.ts';

const TODAY = '2026-11-28';
const surveys = SURVEYS.filter((survey) => surveyOf(survey.id) === survey);
const folder = mkdtempSync(join(tmpdir(), 'heard-demo-'));
let database: Database;
let storage: Storage;
let keys: Keys;

const load = (seed = 'heard') =>
  loadDemo({ database, storage, keys, surveys, surveyOf, variants: VARIANTS, thresholds: LEAST_THRESHOLDS }, seed, TODAY);

/** Every row of every table, as text. */
async function everything(): Promise<Record<string, string>> {
  const tables = (await foundTables(database)).map(({ name }) => name).sort();
  const rows: Record<string, string> = {};
  for (const name of tables) rows[name] = JSON.stringify((await sql`select * from ${sql.table(name)}`.execute(database.db)).rows);
  return rows;
}

beforeAll(async () => {
  database = await withEmptyTables(folder);
  storage = await createSqlStorage(database);
  keys = await openKeys(folder, () => new Date(`${TODAY}T12:00:00Z`));
});
afterAll(async () => {
  await storage.close();
  rmSync(folder, { recursive: true, force: true });
});

it('is the same year for the same seed, and another for another', () => {
  const year = (seed: string) =>
    [...madeUpYear(seed, TODAY, surveys.slice(0, 1), VARIANTS)].map(({ response }) => JSON.stringify(response));
  const first = year('heard');
  expect(year('heard')).toEqual(first);
  expect(year('another').some((each) => first.includes(each))).toBe(false);
});

it('has every language, both formats, and every channel that a single person can come by', () => {
  const year = [...madeUpYear('heard', TODAY, surveys, VARIANTS)].map(({ response }) => response);
  const seen = (of: (response: (typeof year)[number]) => string) => [...new Set(year.map(of))].sort();
  expect(seen(({ language }) => language)).toEqual([...new Set(VARIANTS.map(({ language }) => language))].sort());
  expect(seen(({ format }) => format)).toEqual(['easy-read', 'standard']);
  expect(seen(({ channel }) => channel)).toEqual(['hub-tablet', 'own-phone', 'paper', 'plain-page']);
});

describe('a store with a made-up year', { timeout: 120_000 }, () => {
  let before: Record<string, string>;
  beforeAll(async () => {
    before = await everything();
    expect(await load()).not.toBe('not-empty');
  }, 120_000);

  it('is labelled as made up, and cannot be loaded again over itself', async () => {
    expect(await isMadeUp(database)).toBe(true);
    expect(await load('another')).toBe('not-empty');
  });

  it('has a tally that agrees with what is counted anew', async () => {
    const { responses, faults } = await verifyTally(database.db, surveyOf);
    expect(faults).toEqual([]);
    expect(responses).toBe([...madeUpYear('heard', TODAY, surveys, VARIANTS)].length);
  });

  it('publishes what an independent calculation from the raw export comes to, and hides what the rule says', async () => {
    const file = join(folder, 'export.json');
    const catalogue = createCatalogue(LOCALES, AREA);
    const wordsOf = (survey: Survey) => catalogue.surveyWords(survey, 'en');
    await exportResponses(
      { storage, keys: keys.held, surveyOf, wordsOf },
      { format: 'json', out: file, surveys: surveys.map(({ id }) => id) },
    );
    const exported = JSON.parse(readFileSync(file, 'utf8')) as Exported;
    const expected = countedByHand(exported);
    const editions = createEditions(database, { thresholds: LEAST_THRESHOLDS, today: () => TODAY });
    const seen = await openFigures(database, editions, { thresholds: LEAST_THRESHOLDS, population: async () => ({}) }).seen();
    expect(seen).toHaveLength(4);
    const figures = new Map<string, unknown>(
      seen.flatMap(({ wave }) =>
        wave.figures
          .filter(({ series }) => series !== 'group')
          .map(
            ({ indicator, group, series, all }) => [`${wave.wave} ${indicator} ${group} ${series}`, { ...all, low: 0, high: 0 }] as const,
          ),
      ),
    );
    expect([...expected].filter(([, { shown }]) => shown).length).toBeGreaterThan(60);
    expect([...expected].filter(([, { shown }]) => !shown).length).toBeGreaterThan(5);
    for (const [name, figure] of expected) expect([name, figures.get(name)]).toEqual([name, figure]);
    // What nobody rated may be there as well, without a number.
    for (const [name, figure] of figures)
      if (!expected.has(name)) expect([name, figure]).toEqual([name, { shown: false, why: 'nobody', low: 0, high: 0 }]);
  });

  it('shows what groups said in each wave, with the sum that an independent calculation comes to', async () => {
    const editions = createEditions(database, { thresholds: LEAST_THRESHOLDS, today: () => TODAY });
    const seen = await openFigures(database, editions, { thresholds: LEAST_THRESHOLDS, population: async () => ({}) }).seen();
    for (const { wave } of seen) {
      const sessions = madeUpGroups('heard', TODAY).filter(({ day }) => day >= wave.first && day <= wave.last);
      const people = sessions.reduce((all, session) => all + session.people, 0);
      expect(wave.inGroups).toEqual({ shown: true, count: 5 * Math.round(people / 5) });
      const hands = sessions.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'hands-up' ? item.tally.counts : [])));
      const count = (of: typeof hands) => of.reduce((all, each) => all + each.count, 0);
      const percent = Math.round((100 * count(hands.filter(({ code }) => code === 'yes'))) / count(hands));
      const travel = wave.figures.find(({ indicator, series }) => indicator === 'AI1-03' && series === 'group');
      expect(travel?.all).toMatchObject({ shown: true, percent });
    }
  });

  it('goes without a trace', async () => {
    expect(await removeDemo(database, surveyOf)).toBeGreaterThan(500);
    expect(await everything()).toEqual(before);
  });
});

it('is not put beside a single real response, which stays', async () => {
  const real = keptResponse();
  await storage.storeResponses([real]);
  expect(await load()).toBe('not-empty');
  expect((await storage.surveyCounts()).reduce((all, { responses }) => all + responses, 0)).toBe(1);
});

interface Exported {
  readonly codebook: readonly { readonly survey: string; readonly question: string; readonly indicator?: string }[];
  readonly responses: readonly {
    readonly survey: string;
    readonly day: string;
    readonly answers: Readonly<Record<string, { readonly kind: string; readonly code?: string }>>;
  }[];
}

/** Written out by hand, from the words of the scales: what this test knows of an answer it does not have from the app. */
const FAVOURABLE = new Set(
  `very-good good very-easy quite-easy very-helpful quite-helpful fully mostly strongly-agree agree very-confident quite-confident
   much-better a-little-better very-well quite-well very-early quite-early yes`.split(/\s+/),
);
const THREE_POINTS = new Set(['yes', 'sort-of', 'no']);
const WHO: Readonly<Record<string, string>> = {
  'parent-experience': 'parent',
  quick: 'parent',
  'young-people': 'young-person',
  professionals: 'professional',
};

function countedByHand({ codebook, responses }: Exported) {
  const counts = new Map<string, { positive: number; base: number }>();
  for (const { survey, day, answers } of responses) {
    const quarter = ['01', '04', '07', '10'].findLastIndex((month) => day.slice(5, 7) >= month) + 1;
    for (const { question, indicator } of codebook.filter((row) => row.survey === survey && row.indicator !== undefined)) {
      const answer = answers[question];
      if (answer?.kind !== 'one' || answer.code === undefined) continue;
      const series = THREE_POINTS.has(answer.code) ? 'three' : 'five';
      const name = `${day.slice(0, 4)}-Q${quarter} ${indicator} ${WHO[survey]} ${series}`;
      const count = counts.get(name) ?? { positive: 0, base: 0 };
      count.base += 1;
      if (FAVOURABLE.has(answer.code)) count.positive += 1;
      counts.set(name, count);
    }
  }
  return new Map(
    [...counts].map(([name, { positive, base }]) => {
      const other = base - positive;
      const side = (count: number) => count >= 5 || (count === 0 && base >= 30);
      const seen = base >= 10 && side(positive) && side(other);
      const percent = Math.round((100 * positive) / base);
      const figure = seen
        ? { shown: true, percent, base: 5 * Math.round(base / 5), indicative: base < 30, low: 0, high: 0 }
        : { shown: false, why: 'too-few', low: 0, high: 0 };
      return [name, figure] as const;
    }),
  );
}
