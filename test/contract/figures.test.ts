import { expect, it } from 'vitest';
import { VARIANTS } from '../../src/content/locales.ts';
import { SURVEYS, surveyOf } from '../../src/content/surveys.ts';
import type { ReachSheet } from '../../src/domain/disclosure/publishReach.ts';
import { LEAST_THRESHOLDS } from '../../src/domain/disclosure/thresholds.ts';
import { madeUpYear } from '../../src/endpoint/demo/madeUpYear.ts';
import { createEditions, type Editions } from '../../src/endpoint/figures/editions.ts';
import { openFigures } from '../../src/endpoint/figures/openFigures.ts';
import { retainedAnswers } from '../../src/endpoint/retention/retainedAnswers.ts';
import type { KeptResponse } from '../../src/endpoint/storage/storage.ts';
import { createTally } from '../../src/endpoint/tally/tally.ts';
import { verifyTally } from '../../src/endpoint/tally/verifyTally.ts';
import { onEachDatabase } from '../endpoint/eachDatabase.ts';
import { keptResponse } from './storageContract.ts';

const surveys = SURVEYS.filter((survey) => surveyOf(survey.id) === survey);
/** Of the quarter from July to September 2026, as they would arrive; the whole year is the demo's. */
const SUMMER: readonly KeptResponse[] = [...madeUpYear('figures', '2026-11-28', surveys, VARIANTS)]
  .filter(({ wave }) => wave.id === '2026-Q3')
  .map(({ response: coded, receivedDay }) => ({ ...keptResponse({ id: coded.id }), coded, receivedDay }));

onEachDatabase('figures', (here) => {
  const editionsOn = (today: string): Editions => createEditions(here().database, { thresholds: LEAST_THRESHOLDS, today: () => today });
  const figures = (population: ReachSheet['population'] = {}) =>
    openFigures(here().database, editionsOn('2026-11-28'), { thresholds: LEAST_THRESHOLDS, population: async () => population });
  const faults = async () => (await verifyTally(here().database.db, surveyOf)).faults;
  const counted = async () => {
    const row = await here()
      .database.db.selectFrom('tally')
      .select(({ fn }) => ['wave', fn.sum('count').as('count'), fn.sum('past').as('past')])
      .where('breakdown', '=', 'all')
      .where('indicator', '=', '')
      .groupBy('wave')
      .execute();
    return Object.fromEntries(row.map(({ wave, count, past }) => [wave, [Number(count), Number(past)]]));
  };

  it('are counted in the transaction that stores, once however often a response is sent', async () => {
    await here().storage.storeResponses(SUMMER);
    await here().storage.storeResponses(SUMMER.slice(0, 20));
    expect(await faults()).toEqual([]);
    expect(await counted()).toEqual({ '2026-Q3': [SUMMER.length, 0] });
  });

  it('lose what is taken back, each place that it was counted in', async () => {
    const some = SUMMER.slice(0, 30);
    await here().storage.storeResponses(some);
    for (const { receiptHash } of some.slice(0, 10)) await here().storage.withdraw(receiptHash, '2026-09-30');
    expect(await faults()).toEqual([]);
    expect(await counted()).toEqual({ '2026-Q3': [20, 0] });
    for (const { receiptHash } of some.slice(10)) await here().storage.withdraw(receiptHash, '2026-09-30');
    expect(await here().database.db.selectFrom('tally').selectAll().execute()).toEqual([]);
  });

  it('stay right when responses come and go at the same time', async () => {
    await here().storage.storeResponses(SUMMER.slice(0, 60));
    await Promise.all([
      here().storage.storeResponses(SUMMER.slice(60, 100)),
      here().storage.storeResponses(SUMMER.slice(80)),
      ...SUMMER.slice(0, 10).map(({ receiptHash }) => here().storage.withdraw(receiptHash, '2026-09-30')),
    ]);
    expect(await faults()).toEqual([]);
    expect(await counted()).toEqual({ '2026-Q3': [SUMMER.length - 10, 0] });
  });

  it('keep what responses added up to when their time is over', async () => {
    await here().storage.storeResponses(SUMMER);
    const old = SUMMER.filter(({ receivedDay }) => receivedDay < '2026-08-15').length;
    expect(await retainedAnswers(here().database, 'response').deleteOlderThan('2026-08-15', 1_000, '2028-08-15')).toBe(old);
    expect(await faults()).toEqual([]);
    expect(await counted()).toEqual({ '2026-Q3': [SUMMER.length - old, old] });
    await editionsOn('2026-10-14').takeDue();
    expect((await figures().seen())[0]?.wave.reach[0]?.responses).toMatchObject({ shown: true });
  });

  it('count what was stored before there was a tally', async () => {
    await here().storage.storeResponses(SUMMER);
    const { db } = here().database;
    await db.deleteFrom('tally').execute();
    await db.updateTable('response').set({ wave: null }).execute();
    await createTally({ surveyOf, flavour: here().database.flavour }).addOld(db);
    expect(await faults()).toEqual([]);
    expect(await counted()).toEqual({ '2026-Q3': [SUMMER.length, 0] });
  });

  it('are taken when a wave is over and two weeks have passed, or by hand, and never before it has ended', async () => {
    await here().storage.storeResponses(SUMMER);
    expect(await editionsOn('2026-09-30').take('2026-Q3')).toBe('not-over');
    expect(await editionsOn('2026-10-13').takeDue()).toEqual([]);
    expect(await editionsOn('2026-10-14').takeDue()).toEqual(['2026-Q3']);
    expect(await editionsOn('2026-10-15').take('2026-Q3')).toBe('out-already');
    expect((await figures().seen()).map(({ wave }) => [wave.wave, wave.taken])).toEqual([['2026-Q3', '2026-10-14']]);
  });

  it('are moved by nobody who takes an answer back afterwards, so that nothing can be compared before and after', async () => {
    await here().storage.storeResponses(SUMMER);
    await editionsOn('2026-10-14').takeDue();
    const before = JSON.stringify(await figures().seen());
    for (const { receiptHash } of SUMMER.slice(0, 8)) {
      await here().storage.withdraw(receiptHash, '2026-11-01');
      expect(JSON.stringify(await figures().seen())).toBe(before);
    }
    expect(await faults()).toEqual([]);
  });

  it('lose no answer that comes after they were taken: it counts in the wave in which it came', async () => {
    const [late, ...inTime] = SUMMER;
    if (!late) throw new Error('nobody answered');
    await here().storage.storeResponses(inTime);
    await editionsOn('2026-10-14').takeDue();
    const before = JSON.stringify(await figures().seen());
    await here().storage.storeResponses([{ ...late, receivedDay: '2026-11-20' }]);
    expect(JSON.stringify(await figures().seen())).toBe(before);
    expect(await counted()).toEqual({ '2026-Q3': [inTime.length, 0], '2026-Q4': [1, 0] });
    expect(await faults()).toEqual([]);
  });

  it('name as not heard only who was asked: young people are asked neither for their ethnic group nor for their needs', async () => {
    await here().storage.storeResponses(SUMMER);
    await editionsOn('2026-10-14').takeDue();
    const population = {
      town: { bury: 0.4, 'a-town-without-anybody': 0.1 },
      age: { 'under-5': 0.2, '5-to-10': 0.4 },
      need: { 'cognition-and-learning': 0.3 },
      support: { 'ehc-plan': 0.3, 'sen-support': 0.7 },
      'ethnic-group': { asian: 0.2, 'a-group-without-anybody': 0.1 },
    };
    const reach = (await figures(population).seen())[0]?.wave.reach ?? [];
    const compared = (group: string) =>
      reach
        .find((each) => each.group === group)
        ?.tables.filter(({ rows }) => rows.some(({ reflects }) => reflects))
        .map(({ breakdown }) => breakdown);
    const missed = (group: string) =>
      reach
        .find((each) => each.group === group)
        ?.tables.flatMap(({ rows }) => rows.filter(({ reflects }) => reflects?.heard === 'not-yet').map(({ value }) => value));
    expect(reach.map(({ group }) => group)).toEqual(['parent', 'young-person', 'professional']);
    expect(missed('parent')).toEqual(['a-town-without-anybody', 'a-group-without-anybody']);
    expect(compared('parent')).toEqual(expect.arrayContaining(['town', 'age', 'support', 'ethnic-group']));
    expect(compared('young-person')).toEqual(['town']);
    expect(missed('young-person')).toEqual(['a-town-without-anybody']);
    expect(compared('professional')).toEqual([]);
    // Nor is there a table in which all have said nothing.
    const young = reach.find((each) => each.group === 'young-person')?.tables.map(({ breakdown }) => breakdown);
    expect(young).not.toContain('ethnic-group');
    expect(young).not.toContain('need');
  });
});
