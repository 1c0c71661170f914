import { expect, it } from 'vitest';
import { BASELINES, DATA_SERIES } from '../../../src/content/dataSeries.ts';
import { LEAST_THRESHOLDS } from '../../../src/domain/disclosure/thresholds.ts';
import { checkRows } from '../../../src/domain/indicator/checkRows.ts';
import { periodOf } from '../../../src/domain/indicator/periodOf.ts';
import { madeUpFigures } from '../../../src/endpoint/demo/madeUpFigures.ts';
import { wavesBefore } from '../../../src/endpoint/demo/madeUpYear.ts';

const TODAY = '2026-11-28';
const figures = (seed: string) => madeUpFigures(seed, wavesBefore(TODAY), DATA_SERIES, BASELINES).points;

it.each(['heard', 'another', 'a third'])('would pass the import that real figures pass: %s', (seed) => {
  const rows = figures(seed).map(({ series, period, value, source, source_date: sourceDate }, at) => ({
    row: at + 2,
    cells: { series, period, value: String(value), source, sourceDate },
    faults: [],
  }));
  const checked = checkRows(rows, {
    series: DATA_SERIES,
    standing: () => undefined,
    periods: (id) => BASELINES.filter(({ series }) => series === id).map(({ period }) => period),
    nearest: () => undefined,
    thresholds: LEAST_THRESHOLDS,
    today: TODAY,
  });
  expect(checked.filter(({ state }) => state !== 'new')).toEqual([]);
  expect(checked).toHaveLength(rows.length);
});

it('tells a yearly line by years and a quarterly one by quarters, and no line leaps', () => {
  for (const { id, everyMonths } of DATA_SERIES) {
    const line = figures('heard').filter(({ series }) => series === id);
    expect([id, ...new Set(line.map(({ period }) => periodOf(period)?.kind))]).toEqual([
      id,
      everyMonths === 12 ? 'school-year' : 'quarter',
    ]);
    for (const [at, { value }] of line.entries()) {
      const before = line[at - 1]?.value ?? value;
      expect([id, Math.abs(value - before) <= 0.35 * before]).toEqual([id, true]);
    }
  }
});

it('is the same for the same seed', () => {
  expect(figures('heard')).toEqual(figures('heard'));
  expect(figures('another')).not.toEqual(figures('heard'));
});
