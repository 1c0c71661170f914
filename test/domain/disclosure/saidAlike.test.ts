import { expect, it } from 'vitest';
import { saidAlike } from '../../../src/domain/disclosure/saidAlike.ts';
import { LEAST_THRESHOLDS } from '../../../src/domain/disclosure/thresholds.ts';

it.each([
  ['all of twelve', 12, [0, 12], true],
  ['all of twelve but two', 12, [2, 10], true],
  ['seven of twelve, and five', 12, [5, 7], false],
  ['three answers of which none is nearly all', 15, [0, 5, 10], false],
  ['all of thirty: so many may be said to agree', 30, [0, 30], false],
  ['all of thirty but one', 30, [1, 29], true],
  ['a dot of each of twelve, among other dots', 12, [12, 10, 14], true],
  ['more dots than people on one thing: nobody knows whose', 12, [20, 9, 7], false],
])('of a room it is known what each said when they were %s', (_, people, counts, alike) => {
  expect(saidAlike(people, counts, LEAST_THRESHOLDS)).toBe(alike);
});
