import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATA_SERIES } from '../../../src/content/dataSeries.ts';
import { LEAST_THRESHOLDS } from '../../../src/domain/disclosure/thresholds.ts';
import type { DataSeries } from '../../../src/domain/indicator/dataSeries.ts';
import { dueAfter } from '../../../src/domain/indicator/dueAfter.ts';
import { periodFault } from '../../../src/domain/indicator/periodFault.ts';
import { fewFaults, pointFaults } from '../../../src/domain/indicator/pointFaults.ts';
import { readNumber } from '../../../src/domain/indicator/readNumber.ts';
import { sharesFit } from '../../../src/domain/indicator/sharesFit.ts';

const series = (id: string): DataSeries => {
  const found = DATA_SERIES.find((each) => each.id === id);
  if (!found) throw new Error(`no series ${id}`);
  return found;
};
const SHARE = series('pa6-01');

describe('a number', () => {
  it('is read as people in England write it', () => {
    const read = ['0', '75', '12.50', '1,234', '1,234,567.8', '62 %', '62.5%', ' 7 ', '12\u00A0%'].map((text) =>
      readNumber(text, 'percent'),
    );
    expect(read.map((each) => each.ok && [each.number, each.decimals])).toEqual([
      [0, 0],
      [75, 0],
      [12.5, 2],
      [1234, 0],
      [1_234_567.8, 1],
      [62, 0],
      [62.5, 1],
      [7, 0],
      [12, 0],
    ]);
  });

  it('is never guessed', () => {
    const unclear = [
      '12,5',
      '1,23',
      '1.234.567',
      '12,34,567',
      '1 234',
      '.5',
      '5.',
      '1e3',
      '−4',
      '(4)',
      '٧٥',
      '½',
      '<5',
      'n/a',
      'NaN',
      'Infinity',
    ];
    expect(unclear.filter((text) => readNumber(text, 'percent').ok)).toEqual([]);
    expect(readNumber('12 %', 'weeks').ok).toBe(false);
    expect(readNumber('1234567890123456', 'count').ok).toBe(false);
  });
});

describe('a figure with its numerator and denominator', () => {
  const some = fc.record({
    denominator: fc.integer({ min: 10, max: 100_000 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    decimals: fc.nat(3),
  });

  it('agrees with them, however its source has rounded it', () => {
    fc.assert(
      fc.property(some, ({ denominator, part, decimals }) => {
        const numerator = Math.round(part * denominator);
        const value = Number(((100 * numerator) / denominator).toFixed(decimals));
        expect(pointFaults({ value, numerator, denominator }, SHARE, decimals)).toEqual([]);
      }),
    );
  });

  it('is refused when it is off by one in its last place', () => {
    fc.assert(
      fc.property(some, ({ denominator, part, decimals }) => {
        const numerator = Math.round(part * denominator);
        const right = Number(((100 * numerator) / denominator).toFixed(decimals));
        const value = Number((right < 50 ? right + 1.1 * 10 ** -decimals : right - 1.1 * 10 ** -decimals).toFixed(decimals + 1));
        expect(pointFaults({ value, numerator, denominator }, SHARE, decimals)).toHaveLength(1);
      }),
    );
  });

  it('is worked out by its unit: a rate per 10,000, an average', () => {
    expect(pointFaults({ value: 104.2, numerator: 521, denominator: 50_000 }, series('pa1-01'), 1)).toEqual([]);
    expect(pointFaults({ value: 41.3, numerator: 3_304, denominator: 80 }, series('pa3-01-speech'), 1)).toEqual([]);
    expect(pointFaults({ value: 12, numerator: 120, denominator: 10 }, series('pa3-01-autism-adhd-from-5'), 0)).toHaveLength(1);
    expect(pointFaults({ value: 130, numerator: 260, denominator: 200 }, series('pa5-05'), 0)).toEqual([]);
    expect(pointFaults({ value: 0.6 }, SHARE, 1)).toHaveLength(1);
  });
});

describe('a figure behind which so few stand that somebody could be recognised', () => {
  const few = (id: string, figure: Parameters<typeof fewFaults>[0], thresholds = LEAST_THRESHOLDS) =>
    fewFaults(figure, series(id), thresholds).map(({ column }) => column);

  it('is not taken in: counts of 1 to 4, bases under 10, and few on either side of a share', () => {
    expect([0, 1, 4, 5].map((value) => few('ai2-03', { value }))).toEqual([[], ['value'], ['value'], []]);
    expect(few('pa6-01', { value: 50, numerator: 4, denominator: 8 })).toEqual(['denominator']);
    expect(few('pa6-01', { value: 10, numerator: 4, denominator: 40 })).toEqual(['numerator']);
    expect(few('pa6-01', { value: 90, numerator: 36, denominator: 40 })).toEqual(['numerator']);
    expect(few('pa6-01', { value: 100, numerator: 40, denominator: 40 })).toEqual([]);
    expect(few('pa5-06', { value: 1, numerator: 2, denominator: 200 })).toEqual(['numerator']);
    expect(few('pa3-01-speech', { value: 41, numerator: 205, denominator: 5 })).toEqual(['denominator']);
  });

  it('of which none or all are counted is not taken in either, under 30: it says how each of them did', () => {
    const share = (numerator: number, denominator: number) =>
      few('pa1-03-plan', { value: (100 * numerator) / denominator, numerator, denominator });
    expect([share(0, 10), share(0, 29), share(0, 30), share(29, 29), share(30, 30)]).toEqual([
      ['numerator'],
      ['numerator'],
      [],
      ['numerator'],
      [],
    ]);
    expect([
      few('pa5-06', { value: 0, numerator: 0, denominator: 12 }),
      few('pa5-06', { value: 0, numerator: 0, denominator: 200 }),
    ]).toEqual([['numerator'], []]);
    // More suspensions than pupils, and an average of as many weeks as children, say nothing of everybody.
    expect(few('pa5-04', { value: 100, numerator: 12, denominator: 12 })).toEqual([]);
    expect(few('ai2-02', { value: 1, numerator: 12, denominator: 12 })).toEqual([]);
  });

  it('is held to the thresholds of the area where they are raised, and visits to a page are nobody', () => {
    expect(few('ai2-03', { value: 7 }, { base: 20, cell: 10 })).toEqual(['value']);
    expect(few('pa2-03', { value: 3 })).toEqual([]);
  });
});

it('a financial year is over in March, though it has the name of a school year; nothing else is before its last day', () => {
  expect(periodFault('2025/26', '2026-03-30')).toContain('after 2026-03-31');
  expect(periodFault('2025/26', '2026-03-31')).toBeUndefined();
  expect([periodFault('2026-Q3', '2026-09-29'), periodFault('2026-Q3', '2026-09-30')]).toEqual([expect.any(String), undefined]);
});

it('the next figure is due when the period after the last one has ended', () => {
  expect([dueAfter('2026-09-30', 3), dueAfter('2024-02-29', 12), dueAfter('2026-11-30', 3), dueAfter('2026-08-31', 12)]).toEqual([
    '2026-12-31',
    '2025-02-28',
    '2027-02-28',
    '2027-08-31',
  ]);
});

it('groups are at most all people, but for what rounding to one decimal adds', () => {
  expect([[100], [60, 40], [33.4, 33.3, 33.4], [60, 40.2], [100.1]].map(sharesFit)).toEqual([true, true, true, false, false]);
});
