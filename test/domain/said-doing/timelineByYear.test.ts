import { expect, it } from 'vitest';
import { timelineByYear } from '../../../src/domain/said-doing/timelineByYear.ts';

it('stands by year and month in the order of time, whatever order it came in', () => {
  const due = (id: string, month: string) => ({ id, due: month });
  const years = timelineByYear([due('c', '2025-03'), due('a', '2024-12'), due('b', '2025-01'), due('d', '2025-03')]);
  expect(
    years.map(({ year, months }) => [year, ...months.map(({ month, actions }) => `${month}: ${actions.map(({ id }) => id)}`)]),
  ).toEqual([
    ['2024', '2024-12: a'],
    ['2025', '2025-01: b', '2025-03: c,d'],
  ]);
});
