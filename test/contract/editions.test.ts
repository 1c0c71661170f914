import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { surveyOf } from '../../src/content/surveys.ts';
import { LEAST_THRESHOLDS, type Thresholds } from '../../src/domain/disclosure/thresholds.ts';
import { removeDemo } from '../../src/endpoint/demo/demo.ts';
import { createEditions } from '../../src/endpoint/figures/editions.ts';
import { openFigures } from '../../src/endpoint/figures/openFigures.ts';
import type { KeptGroup, KeptResponse } from '../../src/endpoint/storage/storage.ts';
import { createTally } from '../../src/endpoint/tally/tally.ts';
import { verifyTally } from '../../src/endpoint/tally/verifyTally.ts';
import { onEachDatabase } from '../endpoint/eachDatabase.ts';
import { keptResponse } from './storageContract.ts';

const RAISED: Thresholds = { base: 20, cell: 5 };

/** Parents who say on the four questions of a coffee morning whether advice helped: so many that it did, so many that it did not. */
function parents(day: string, positive: number, other: number): readonly KeptResponse[] {
  return Array.from({ length: positive + other }, (_, at) => {
    const answers = { 'waiting-advice': { kind: 'one' as const, code: at < positive ? 'very-helpful' : 'not-helpful-at-all' } };
    const id = randomUUID();
    const coded = {
      id,
      survey: 'quick',
      version: 1,
      language: 'en',
      format: 'standard' as const,
      channel: 'own-phone' as const,
      day,
      answers,
    };
    return { ...keptResponse({ id }), coded, receivedDay: day };
  });
}

/** Twelve young people who raise hands to how they travel: so many say yes, the others no. */
function session(day: string, yes: number): KeptGroup {
  const { words: _, ...kept } = keptResponse();
  const tally = {
    counts: [
      { code: 'yes', count: yes },
      { code: 'no', count: 12 - yes },
    ],
    notSaid: 0,
    notTakingPart: 0,
  };
  const coded = {
    id: kept.coded.id,
    day,
    plan: 'own',
    who: 'changemakers' as const,
    ages: '14-to-15' as const,
    people: 12,
    language: 'en',
    format: 'easy-read' as const,
    items: [{ activity: 'hands-travel', kind: 'hands-up' as const, shared: true, tally }],
  };
  return { ...kept, coded, receivedDay: day };
}

onEachDatabase('the figures of several waves', (here) => {
  const take = async (wave: string, today: string, thresholds: Thresholds = LEAST_THRESHOLDS) =>
    expect(await createEditions(here().database, { thresholds, today: () => today }).take(wave)).toBe('taken');
  const seen = async (thresholds: Thresholds = LEAST_THRESHOLDS) => {
    const editions = createEditions(here().database, { thresholds, today: () => '2026-11-28' });
    return openFigures(here().database, editions, { thresholds, population: async () => ({}) }).seen();
  };
  const figures = async (thresholds?: Thresholds) =>
    (await seen(thresholds)).map(({ wave }) => wave.figures.find(({ indicator }) => indicator === 'PA3-04'));

  it('tell no change since a wave that is hidden by the thresholds that it was taken with', async () => {
    await here().storage.storeResponses(parents('2026-05-10', 7, 8));
    await take('2026-Q2', '2026-07-01', RAISED);
    await here().storage.storeResponses(parents('2026-08-10', 8, 8));
    await take('2026-Q3', '2026-10-01');
    const [before, now] = await figures();
    expect(before?.all.shown).toBe(false);
    expect(now?.all).toMatchObject({ shown: true, percent: 50 });
    // With it and the 50 per cent anybody would have the 47 that are hidden.
    expect(now).not.toHaveProperty('change');
  });

  it('tell a change where both may be seen, and none any more when the thresholds are raised', async () => {
    await here().storage.storeResponses(parents('2026-05-10', 7, 8));
    await take('2026-Q2', '2026-07-01');
    await here().storage.storeResponses(parents('2026-08-10', 12, 8));
    await take('2026-Q3', '2026-10-01', RAISED);
    expect((await figures())[1]?.change).toMatchObject({ since: '2026-Q2', direction: 'too-early-to-say' });
    expect((await figures(RAISED)).map((figure) => [figure?.all.shown, figure?.change])).toEqual([
      [false, undefined],
      [true, undefined],
    ]);
  });

  it('tell nothing of two sessions of groups, of which everybody in the one knows the other, and something of three', async () => {
    const days = ['2026-05-10', '2026-05-11', '2026-08-10', '2026-08-11', '2026-08-12'];
    await here().storage.storeGroups(days.map((day, at) => session(day, 6 + (at % 2))));
    await take('2026-Q2', '2026-07-01');
    await take('2026-Q3', '2026-10-01');
    const waves = await seen();
    const travel = waves.map(({ wave }) => wave.figures.find(({ indicator }) => indicator === 'AI1-03'));
    expect(waves.map(({ wave }) => wave.inGroups)).toEqual([{ shown: false }, { shown: true, count: 35 }]);
    expect(travel[0]).toEqual({ indicator: 'AI1-03', group: 'young-person', series: 'group', all: { shown: false, why: 'too-few' } });
    expect(travel[1]).toMatchObject({ series: 'group', all: { shown: true, percent: 53 } });
    expect(travel[1]).not.toHaveProperty('change');
    const kept = await here().database.db.selectFrom('edition_count').select(['wave', 'outcome', 'count']).execute();
    expect(kept.filter(({ wave }) => wave === '2026-Q2')).toEqual([{ wave: '2026-Q2', outcome: 'withheld', count: 24 }]);
  });

  it('take no answer in after they are out, however it comes: one that was received before and stored after counts in the next', async () => {
    const [first, batch, old] = [parents('2026-08-10', 8, 8), parents('2026-09-30', 3, 2), parents('2026-09-30', 1, 1)];
    const { db, flavour } = here().database;
    await here().storage.storeResponses(first);
    await here().storage.storeResponses(old);
    // As if they were from before there was a tally, and are counted only after the wave was taken.
    const ids = old.map(({ coded }) => coded.id);
    await createTally({ surveyOf, flavour }).remove(db, ids, 'withdrawn');
    await db.updateTable('response').set({ wave: null }).where('id', 'in', ids).execute();
    await take('2026-Q3', '2026-10-01');
    // Read in the last second of the quarter, it waited for its turn while the figures were taken.
    await here().storage.storeResponses(batch);
    await createTally({ surveyOf, flavour }).addOld(db);
    await take('2026-Q4', '2027-01-01');
    expect(
      (await db.selectFrom('edition_count').selectAll().where('indicator', '=', '').where('breakdown', '=', 'all').execute()).map(
        ({ wave, count }) => [wave, count],
      ),
    ).toEqual([
      ['2026-Q3', 16],
      ['2026-Q4', 7],
    ]);
    expect((await verifyTally(db, surveyOf)).faults).toEqual([]);
  });

  it('are read anew when a made-up wave has gone and a real one of its quarter is taken', async () => {
    const figures = openFigures(
      here().database,
      createEditions(here().database, { thresholds: LEAST_THRESHOLDS, today: () => '2026-11-28' }),
      {
        thresholds: LEAST_THRESHOLDS,
        population: async () => ({}),
      },
    );
    const percent = async () => (await figures.seen()).map(({ wave }) => wave.figures.find(({ indicator }) => indicator === 'PA3-04')?.all);
    const madeUp = parents('2026-08-10', 8, 8);
    const { db } = here().database;
    const made = (kind: string, id: string) => db.insertInto('made_up').values({ kind, id }).execute();
    await here().storage.storeResponses(madeUp);
    for (const { coded } of madeUp) await made('response', coded.id);
    await take('2026-Q3', '2026-10-14');
    await made('edition', '2026-Q3');
    expect(await percent()).toMatchObject([{ percent: 50 }]);
    await removeDemo(here().database, surveyOf);
    expect(await percent()).toEqual([]);
    await here().storage.storeResponses(parents('2026-08-11', 15, 5));
    await take('2026-Q3', '2026-10-14');
    expect(await percent()).toMatchObject([{ percent: 75 }]);
  });
});
