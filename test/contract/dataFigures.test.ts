import { expect, it } from 'vitest';
import { BASELINES, DATA_SERIES } from '../../src/content/dataSeries.ts';
import { LEAST_THRESHOLDS } from '../../src/domain/disclosure/thresholds.ts';
import { createBenchmarks, population } from '../../src/endpoint/figures/benchmarks.ts';
import { createDataImport } from '../../src/endpoint/figures/dataImport.ts';
import { createDataPoints } from '../../src/endpoint/figures/dataPoints.ts';
import { createAudit } from '../../src/endpoint/staff/audit.ts';
import { onEachDatabase } from '../endpoint/eachDatabase.ts';
import { GOOD, WAIT } from '../endpoint/figures/dataFile.ts';

const TODAY = '2026-11-23';
const ANA = { id: 'u-ana', name: 'Ana' };

onEachDatabase('figures that were counted elsewhere', (here) => {
  const points = () => createDataPoints(here().database, { series: DATA_SERIES, baselines: BASELINES });
  const audit = () => createAudit(here().database, () => new Date(`${TODAY}T12:00:00Z`));
  const imports = () =>
    createDataImport(here().database, {
      series: DATA_SERIES,
      points: points(),
      audit: audit(),
      thresholds: LEAST_THRESHOLDS,
      today: () => TODAY,
    });
  const benchmarks = () => createBenchmarks(here().database, { audit: audit(), today: () => TODAY });
  const previewOf = async (row: Readonly<Record<string, string>>): Promise<string> => {
    const reply = await imports().preview({ row });
    if (reply.outcome !== 'read') throw new Error('refused');
    return reply.preview;
  };
  const store = async (row: Readonly<Record<string, string>>, why?: string) =>
    imports().store({ row, preview: await previewOf(row), ...(why !== undefined && { why }) }, ANA);
  const standing = async (series: string) => (await points().series()).find(({ id }) => id === series)?.points;
  const lines = async () => (await audit().read({ limit: 10 })).map(({ act, object }) => [act, object]);

  it('begin with what the public documents say, which stands until it is corrected with a reason', async () => {
    const baseline = { ...WAIT, period: '2024-02', value: '74', sourceDate: '2024-03' };
    expect(await standing('pa3-01-speech')).toMatchObject([{ period: '2024-02', value: 75 }]);
    expect(await store(baseline)).toBe('not-whole');
    expect(await store(baseline, 'The report was corrected')).toEqual({ entered: 0, corrected: 1 });
    expect(await standing('pa3-01-speech')).toMatchObject([
      { period: '2024-02', value: 74, corrected: { day: TODAY, why: 'The report was corrected' } },
    ]);
    expect((await points().entered()).filter(({ series }) => series === 'pa3-01-speech').map(({ value }) => value)).toEqual([75, 74]);
    expect(await lines()).toEqual([['data.corrected', 'data:pa3-01-speech 2024-02']]);
  });

  it('keep every number as it was entered, and what they were worked out from', async () => {
    await store({ ...GOOD, note: 'Provisional' });
    expect(await standing('pa6-01')).toEqual([
      {
        period: '2026-Q3',
        value: 62.5,
        numerator: 50,
        denominator: 80,
        source: 'SEN2 return, quarter 3',
        sourceDate: '2026-10-15',
        note: 'Provisional',
      },
    ]);
    expect(await lines()).toEqual([['data.entered', 'data']]);
  });

  it('are stored once when two store the same preview at the same time', async () => {
    const preview = await previewOf(GOOD);
    const outcomes = await Promise.all([1, 2, 3].map(() => imports().store({ row: GOOD, preview }, ANA)));
    expect(outcomes.filter((each) => each === 'changed')).toHaveLength(2);
    expect(await points().entered()).toHaveLength(BASELINES.length + 1);
  });

  it('are not corrected by somebody who saw another figure standing', async () => {
    await store(GOOD);
    const mine = { ...GOOD, value: '75', numerator: '60', why: 'Late returns' };
    const preview = await previewOf(mine);
    await store({ ...GOOD, value: '70', numerator: '56', why: 'A slip' });
    expect(await imports().store({ row: mine, preview }, ANA)).toBe('changed');
    expect((await standing('pa6-01'))?.map(({ value }) => value)).toEqual([70]);
  });

  it('leave shares of people empty until somebody enters them; each stands until another or none does', async () => {
    const of = { breakdown: 'town', value: 'radcliffe', source: 'Census 2021', sourceDate: '2021' } as const;
    expect(await population(here().database, { madeUp: false })).toEqual({});
    expect(await benchmarks().set({ ...of, percent: 17.3 }, ANA)).toBe('set');
    expect(await benchmarks().set({ ...of, percent: 18 }, ANA)).toBe('set');
    expect(await population(here().database, { madeUp: false })).toEqual({ town: { radcliffe: 0.18 } });
    expect(await benchmarks().remove(of, ANA)).toBe('removed');
    expect(await benchmarks().remove(of, ANA)).toBe('none');
    expect(await population(here().database, { madeUp: false })).toEqual({ town: {} });
    expect((await benchmarks().entered()).map(({ percent }) => percent)).toEqual([undefined, 18, 17.3]);
    expect(await lines()).toEqual([
      ['benchmark.removed', 'benchmark:town radcliffe'],
      ['benchmark.set', 'benchmark:town radcliffe'],
      ['benchmark.set', 'benchmark:town radcliffe'],
    ]);
  });

  it('of a demonstration give way to a real figure of any of their days, and none has to explain or fit in with them', async () => {
    const made = async (series: string, period: string) => {
      const row = { series, period, value: 70, source: 'Made up', source_date: '2026-10', day: TODAY };
      const { seq } = await here()
        .database.db.insertInto('data_point')
        .values({ ...row, numerator: null, denominator: null, note: null, why: null })
        .returning('seq')
        .executeTakeFirstOrThrow();
      await here()
        .database.db.insertInto('made_up')
        .values({ kind: 'data_point', id: String(seq) })
        .execute();
    };
    for (const period of ['2026-Q2', '2026-Q3']) await made('pa6-01', period);
    for (const period of ['2024-Q1', '2026-Q2', '2026-Q3']) await made('pa3-01-speech', period);
    // What the public documents say of a month stands, and the quarter around it goes.
    expect((await standing('pa3-01-speech'))?.map(({ period, synthetic }) => [period, synthetic])).toEqual([
      ['2024-02', undefined],
      ['2026-Q2', true],
      ['2026-Q3', true],
    ]);
    expect(await store(GOOD)).toEqual({ entered: 1, corrected: 0 });
    expect(await store({ ...WAIT, period: '2026-08' })).toEqual({ entered: 1, corrected: 0 });
    expect((await standing('pa6-01'))?.map(({ value, synthetic, corrected }) => [value, synthetic, corrected])).toEqual([
      [70, true, undefined],
      [62.5, undefined, undefined],
    ]);
    expect((await standing('pa3-01-speech'))?.map(({ period }) => period)).toEqual(['2024-02', '2026-Q2', '2026-08']);
  });

  it('leave shares of people that a demonstration made up aside as soon as one is entered, and never hold real answers against them', async () => {
    for (const [value, share] of Object.entries({ bury: 0.6, radcliffe: 0.4 })) {
      const row = { breakdown: 'town', value, share, source: 'Made up', source_date: '2026', day: TODAY };
      const { seq } = await here().database.db.insertInto('benchmark').values(row).returning('seq').executeTakeFirstOrThrow();
      await here()
        .database.db.insertInto('made_up')
        .values({ kind: 'benchmark', id: String(seq) })
        .execute();
    }
    const shares = async () => Promise.all([true, false].map((madeUp) => population(here().database, { madeUp })));
    expect(await shares()).toEqual([{ town: { bury: 0.6, radcliffe: 0.4 } }, {}]);
    expect(await benchmarks().set({ breakdown: 'town', value: 'bury', source: 'Census', sourceDate: '2021', percent: 75 }, ANA)).toBe(
      'set',
    );
    expect(await shares()).toEqual([{ town: { bury: 0.75 } }, { town: { bury: 0.75 } }]);
    expect((await benchmarks().entered()).map(({ source }) => source)).toEqual(['Census']);
  });

  it('never let groups be more than all people, also when two are entered at the same time', async () => {
    const of = (value: string, percent: number) => ({ breakdown: 'town' as const, value, percent, source: 'Census', sourceDate: '2021' });
    const both = await Promise.all(['bury', 'prestwich'].map((town) => benchmarks().set(of(town, 60), ANA)));
    expect(both.toSorted()).toEqual(['set', 'too-large']);
    expect(await benchmarks().set(of('radcliffe', 40.1), ANA)).toBe('set');
    expect(await benchmarks().set(of('radcliffe', 40.2), ANA)).toBe('too-large');
    for (const value of ['cognition-and-learning', 'sensory-or-physical'])
      expect(await benchmarks().set({ ...of(value, 60), breakdown: 'need' }, ANA)).toBe('set');
  });
});
