import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideComplement } from '../../../src/domain/disclosure/hideComplement.ts';
import { hideSmallCells } from '../../../src/domain/disclosure/hideSmallCells.ts';
import { publishCount, publishOverlapping, publishTable } from '../../../src/domain/disclosure/publish.ts';
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
  sum(counts) >= LEAST.base ? hideComplement(counts, hideSmallCells(counts, LEAST), LEAST) : undefined;

/** Every way to put whole numbers that add up to `total` into so many places. */
function* ways(places: number, total: number): Iterable<number[]> {
  if (places === 1) {
    yield [total];
    return;
  }
  for (let first = 0; first <= total; first += 1) for (const rest of ways(places - 1, total - first)) yield [first, ...rest];
}

describe('what is published of a table', () => {
  it('lets nobody bring a hidden cell nearer than to a spread of five who knows the rule, the exact total and every shown cell exactly', () => {
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
          for (const values of possible) expect(Math.max(...values) - Math.min(...values)).toBeGreaterThanOrEqual(LEAST.cell);
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
    const published = table([6, 6, 1, 30]);
    expect(published.shown && published.cells.map(({ figure }) => figure.shown)).toEqual([false, false, false, true]);
  });

  it('hides a small cell behind one that is far from it: of 1 and 5, whoever knows of two people knows both', () => {
    const published = table([1, 5, 9, 30]);
    expect(published.shown && published.cells.map(({ figure }) => figure.shown)).toEqual([false, false, false, true]);
    expect(table([1, 5, 5]).shown).toBe(false);
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

describe('what is published of a table in which somebody can be in several cells', () => {
  /** Every table of so many responses that there can be, with its cells as they are published: as an attacker would have them. */
  function* tables(total: number, several: number, apart: number): Iterable<{ readonly counts: readonly number[]; readonly seen: string }> {
    const labels = [...Array(several + apart).keys()].map(String);
    const alone = new Set(labels.slice(several));
    const places = function* (left: number): Iterable<number[]> {
      if (left === 0) yield [];
      else for (const rest of places(left - 1)) for (let count = 0; count <= total; count += 1) yield [...rest, count];
    };
    for (const counts of places(several + apart)) {
      const said = total - sum(counts.slice(several));
      const named = counts.slice(0, several);
      if (said < Math.max(...named) || said > sum(named)) continue;
      const published = publishOverlapping(
        total,
        labels.map((label, at) => ({ label, count: counts[at] ?? 0 })),
        alone,
        LEAST,
      );
      // Shown counts are known exactly: rounding protects nothing.
      if (published.shown) yield { counts, seen: published.cells.map(({ figure }, at) => (figure.shown ? counts[at] : 'x')).join() };
    }
  }

  it.each([
    [16, 3, 1],
    [14, 3, 2],
  ])(
    'lets nobody work out a hidden cell who knows the rule and all else: %i responses, %i cells, %i of people in no other',
    (total, several, apart) => {
      const worlds = new Map<string, number[][]>();
      for (const { counts, seen } of tables(total, several, apart)) worlds.set(seen, [...(worlds.get(seen) ?? []), [...counts]]);
      for (const [seen, possible] of worlds) {
        for (const [at, cell] of seen.split(',').entries()) {
          const values = possible.map((counts) => counts[at] ?? 0);
          // Of those in no other cell it may follow that they are few, and not how few.
          const least = cell === 'x' ? (at < several ? LEAST.cell : 2) : 0;
          expect([seen, at, Math.max(...values) - Math.min(...values) >= least]).toEqual([seen, at, true]);
          if (cell !== 'x') expect([1, 2, 3, 4]).not.toContain(Number(cell));
        }
        // With nothing hidden it is known who said nothing; then those who said something, and not this, are known as well.
        if (seen.includes('x')) continue;
        const cells = seen.split(',').map(Number);
        for (const count of cells.slice(0, several)) expect([1, 2, 3, 4]).not.toContain(total - sum(cells.slice(several)) - count);
      }
      expect([...worlds.keys()].some((seen) => !seen.includes('x'))).toBe(true);
    },
  );

  it('shows large groups and hides a small one behind another, with those who did not say', () => {
    const needs = (counts: readonly number[]) => {
      const cells = counts.map((count, at) => ({ label: `c${at}`, count }));
      const published = publishOverlapping(60, cells, new Set(['c4']), LEAST);
      return published.shown && published.cells.map(({ figure }) => figure.shown && figure.count);
    };
    expect(needs([30, 25, 20, 8, 10])).toEqual([30, 25, 20, 10, 10]);
    expect(needs([30, 25, 20, 3, 10])).toEqual([30, 25, false, false, false]);
    expect(needs([30, 25, 20, 8, 2])).toEqual([30, 25, false, false, false]);
    expect(needs([30, 0, 0, 3, 28])).toBe(false);
  });
});
