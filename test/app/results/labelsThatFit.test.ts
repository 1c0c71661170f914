import { expect, it } from 'vitest';
import { labelsThatFit } from '../../../src/app/results/labelsThatFit.ts';

const DAY_MS = 86_400_000;
const points = ['2026-01-10', '2026-01-20', '2026-01-30'].map((day) => ({ day, label: 'Jan\n2026' }));

it('labels stand where they have room, and the newest always does', () => {
  expect(labelsThatFit(points, 10 / DAY_MS, 10).map(({ day }) => day)).toEqual(['2026-01-30', '2026-01-20', '2026-01-10']);
  expect(labelsThatFit(points, 4 / DAY_MS, 10).map(({ day }) => day)).toEqual(['2026-01-30', '2026-01-10']);
  expect(labelsThatFit(points, 0.1 / DAY_MS, 10).map(({ day }) => day)).toEqual(['2026-01-30']);
});

it('points of several lines on one day have one label', () => {
  expect(labelsThatFit([...points, ...points], 10 / DAY_MS, 10)).toHaveLength(3);
});
