import { describe, expect, it } from 'vitest';
import { BASELINES, DATA_SERIES } from '../../src/content/dataSeries.ts';
import { INDICATORS } from '../../src/content/indicators.ts';
import { periodOf } from '../../src/domain/indicator/periodOf.ts';

describe('the indicators that are counted elsewhere', () => {
  it('each have a place for their figures, but for the one that Heard counts itself', () => {
    const counted = INDICATORS.filter(({ kind }) => kind === 'data').map(({ id }) => id);
    expect(counted).toHaveLength(36);
    expect([...new Set(DATA_SERIES.map(({ indicator }) => indicator))]).toEqual(counted.filter((id) => id !== 'PA1-09'));
  });

  it('have lines of figures with names of their own, and no percentage that is a count', () => {
    expect(new Set(DATA_SERIES.map(({ id }) => id)).size).toBe(DATA_SERIES.length);
    expect(new Set(DATA_SERIES.map(({ label }) => label)).size).toBe(DATA_SERIES.length);
    for (const { id, unit, measure } of DATA_SERIES) expect([id, unit === 'percent']).toEqual([id, measure === 'share']);
  });

  it('begin with dated figures of the public documents and no result of a survey', () => {
    expect(BASELINES.map(({ series, value }) => [series, value])).toEqual([
      ['pa3-01-speech', 75],
      ['pa3-01-paediatrics', 39],
      ['pa3-01-autism-under-5', 6],
      ['pa3-01-autism-adhd-from-5', 15],
      ['pa3-01-medication', 13],
    ]);
    for (const { series, period, source, sourceDate } of BASELINES) {
      expect(DATA_SERIES.some(({ id }) => id === series)).toBe(true);
      expect([periodOf(period)?.kind, source.length > 10, sourceDate]).toEqual(['month', true, '2024-02']);
    }
  });
});

it('a period is a year, a school year, a quarter, a month or a day, and nothing else', () => {
  expect(['2025', '2024/25', '2025-Q3', '2024-02', '2025-10-31'].map((text) => periodOf(text))).toEqual([
    { first: '2025-01-01', last: '2025-12-31', kind: 'year' },
    { first: '2024-09-01', last: '2025-08-31', kind: 'school-year' },
    { first: '2025-07-01', last: '2025-09-30', kind: 'quarter' },
    { first: '2024-02-01', last: '2024-02-29', kind: 'month' },
    { first: '2025-10-31', last: '2025-10-31', kind: 'day' },
  ]);
  const wrong = [
    '',
    '25',
    '2024/26',
    '2024/2025',
    '2025-Q5',
    '2025-13',
    '2025-00',
    '2025-02-29',
    '2025-04-31',
    '2025-1-1',
    '31/10/2025',
    'Q3 2025',
    '1999',
  ];
  expect(wrong.filter((text) => periodOf(text))).toEqual([]);
});
