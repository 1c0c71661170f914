import { expect, it } from 'vitest';
import { roundedCount } from '../../../src/domain/survey/roundedCount.ts';

it('tells how many have answered in tens, and of fewer than ten nothing, so that nobody can be told apart', () => {
  expect([0, 1, 9, 10, 19, 20, 137, Number.NaN].map(roundedCount)).toEqual([0, 0, 0, 10, 10, 20, 130, 0]);
});
