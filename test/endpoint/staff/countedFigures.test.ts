import { describe, expect, it } from 'vitest';
import type { PublishedWave, SeenSeries } from '../../../src/contract/impact.ts';
import { countedChange } from '../../../src/endpoint/staff/figures/countedChange.ts';
import { reachSeries } from '../../../src/endpoint/staff/figures/reachSeries.ts';

const points = (...figures: readonly (readonly [period: string, value: number])[]): SeenSeries['points'] =>
  figures.map(([period, value]) => ({ period, value, source: 'A return', sourceDate: '2026-10' }));

/** Waves in which so many parents answered; `undefined`: so few that it is hidden. */
const waves = (...counts: readonly (number | undefined)[]): readonly PublishedWave[] =>
  counts.map((count, at) => ({
    wave: `2026-Q${at + 1}`,
    first: '2026-01-01',
    last: '2026-03-31',
    taken: '2026-04-14',
    figures: [],
    reach: [{ group: 'parent', responses: count === undefined ? { shown: false } : { shown: true, count }, tables: [] }],
    inGroups: { shown: false },
  }));

describe('a figure that is counted elsewhere', () => {
  it('is not held against one of another kind of period, where it grows with the time: a quarter is no fall since the year', () => {
    expect(countedChange({ measure: 'total' }, points(['2024', 400], ['2025-Q1', 100]), 0)).toBeUndefined();
    expect(countedChange({ measure: 'rate' }, points(['2024', 8], ['2025-Q1', 2]), 0)).toBeUndefined();
    expect(countedChange({ measure: 'average' }, points(['2024-02', 75], ['2026-Q3', 41.6]), 0)).toEqual({
      since: '2024-02',
      by: -33.4,
      direction: 'down',
    });
    expect(countedChange({ measure: 'total' }, points(['2025-Q1', 100], ['2025-Q2', 90]), 0)).toMatchObject({ by: -10, direction: 'down' });
  });

  it('has no change while it is alone', () => {
    expect([countedChange({ measure: 'total' }, [], 0), countedChange({ measure: 'total' }, points(['2024', 4]), 0)]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('how many parents answered', () => {
  const change = (...counts: readonly (number | undefined)[]) => {
    const line = reachSeries(waves(...counts));
    return countedChange(line, line.points, 5);
  };

  it('goes neither up nor down by what rounding alone can make of one more family', () => {
    expect(change(10, 15)).toEqual({ since: '2026-Q1', by: 5, direction: 'same' });
    expect(change(15, 10)).toMatchObject({ direction: 'same' });
    expect(change(10, 20)).toMatchObject({ by: 10, direction: 'up' });
  });

  it('is never held against a wave before one that is hidden, and is no old figure when it is hidden now', () => {
    expect(change(40, undefined, 10)).toBeUndefined();
    expect(reachSeries(waves(40, undefined, 10, 20)).points.map(({ period }) => period)).toEqual(['2026-Q3', '2026-Q4']);
    expect(reachSeries(waves(40, undefined)).points).toEqual([]);
  });
});
