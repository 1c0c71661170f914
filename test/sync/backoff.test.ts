import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backoff } from '../../src/sync/backoff.ts';

it('waits from one second to ten minutes, whatever the failures and the chance', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, chance) => {
      const wait = backoff(failures, chance);
      expect(wait).toBeGreaterThanOrEqual(1000);
      expect(wait).toBeLessThanOrEqual(600_000);
    }),
  );
});

it('doubles with each failure, up to the cap', () => {
  expect([1, 2, 3, 8, 9, 10].map((failures) => backoff(failures, 1))).toEqual([4000, 8000, 16_000, 512_000, 600_000, 600_000]);
});

it('spreads phones over the whole span', () => {
  expect(backoff(5, 0.5)).toBe(32_000);
  expect(backoff(5, 0)).toBe(1000);
});
