import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideComplement } from '../../../src/domain/disclosure/hideComplement.ts';
import { hideSmallCells } from '../../../src/domain/disclosure/hideSmallCells.ts';
import { publishCount, publishTable } from '../../../src/domain/disclosure/publish.ts';
import { LEAST_THRESHOLDS, thresholds } from '../../../src/domain/disclosure/thresholds.ts';

const LEAST = thresholds();
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
const table = (counts: readonly number[], total = sum(counts)) =>
  publishTable(
    total,
    counts.map((count, at) => ({ label: `c${at}`, count })),
    LEAST,
  );
const hiddenPlaces = (counts: readonly number[]): ReadonlySet<number> | undefined =>
  sum(counts) >= LEAST.base ? hideComplement(counts, hideSmallCells(counts, LEAST)) : undefined;

/** Every way to put whole numbers that add up to `total` into so many places. */
function* ways(places: number, total: number): Iterable<number[]> {
  if (places === 1) {
    yield [total];
    return;
  }
  for (let first = 0; first <= total; first += 1) for (const rest of ways(places - 1, total - first)) yield [first, ...rest];
}

describe('what is published of a table', () => {
  it('lets nobody work out a hidden cell who knows the rule, the exact total and every shown cell exactly', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 25 })), { minLength: 1, maxLength: 6 }),
        (counts) => {
          const hidden = hiddenPlaces(counts);
          if (!hidden || hidden.size === 0) return;
          const places = [...hidden].sort((one, other) => one - other);
          fc.pre(places.length <= 4);
          const possible = places.map(() => new Set<number>());
          for (const values of ways(places.length, sum(places.map((at) => counts[at] ?? 0)))) {
            const other = counts.map((count, at) => (hidden.has(at) ? (values[places.indexOf(at)] ?? 0) : count));
            const same = hiddenPlaces(other);
            if (same?.size !== hidden.size || places.some((at) => !same.has(at))) continue;
            for (const [at, value] of values.entries()) possible[at]?.add(value);
          }
          for (const values of possible) expect(values.size).toBeGreaterThan(1);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('shows no cell of 1 to 4, no unrounded count, and nothing of a base under 10', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { maxLength: 8 }), (counts) => {
        const published = table(counts);
        if (!published.shown) return;
        expect(sum(counts)).toBeGreaterThanOrEqual(10);
        for (const [at, { figure }] of published.cells.entries()) {
          if (!figure.shown) continue;
          expect(figure.count % 5).toBe(0);
          expect([1, 2, 3, 4]).not.toContain(counts[at]);
        }
      }),
    );
  });

  it('hides equal cells together: which of them was hidden would tell', () => {
    const published = table([5, 5, 1, 30]);
    expect(published.shown && published.cells.map(({ figure }) => figure.shown)).toEqual([false, false, false, true]);
  });

  it('is nothing at all where everything is small, and everything where nothing is', () => {
    expect(table([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]).shown).toBe(false);
    const published = table([7, 0, 12]);
    expect(published.shown && published.cells.map(({ figure }) => figure.shown && figure.count)).toEqual([5, 0, 10]);
  });

  it('never shows what is no number', () => {
    expect(publishCount(Number.NaN, LEAST).shown).toBe(false);
    expect(table([20, 20], Number.NaN).shown).toBe(false);
    expect(table([20, Number.NaN], 40).shown).toBe(false);
    expect(table([-20, 40], 20).shown).toBe(false);
  });

  it('can be made stricter and never laxer', () => {
    expect(publishCount(12, thresholds({ base: 20 })).shown).toBe(false);
    for (const wanted of [{ base: 9 }, { cell: 4 }, { base: Number.NaN }, { cell: 5.5 }])
      expect(() => thresholds(wanted)).toThrow(RangeError);
    expect(thresholds({})).toEqual(LEAST_THRESHOLDS);
  });
});
