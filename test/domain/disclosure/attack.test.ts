import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideOverlapping } from '../../../src/domain/disclosure/hideOverlapping.ts';
import { hideRows } from '../../../src/domain/disclosure/hideRows.ts';
import { publishable } from '../../../src/domain/disclosure/publishable.ts';
import { publishSheet } from '../../../src/domain/disclosure/publishSheet.ts';
import { LEAST_THRESHOLDS as LEAST } from '../../../src/domain/disclosure/thresholds.ts';
import type { Rated } from '../../../src/domain/indicator/share.ts';
import { range } from './range.ts';

/*
 * Somebody who knows every published figure exactly, not rounded, and all totals, and who can solve any system of equations: what
 * is the least and the most that a hidden count can be? Where that is narrower than the protection, somebody is shown.
 */

/** Small numbers are where it is dangerous. */
const count = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 7 }) }, { weight: 2, arbitrary: fc.integer({ min: 0, max: 40 }) });
const row = fc.tuple(count, count).map(([positive, other]): Rated => ({ positive, base: positive + other }));
const sum = (rows: readonly Rated[]): Rated =>
  rows.reduce((all, { positive, base }) => ({ positive: all.positive + positive, base: all.base + base }), { positive: 0, base: 0 });
const RUNS = process.env['HEARD_PROVE'] === '1' ? 5_000 : 300;

describe('a table in which everybody is in one row', () => {
  it('lets no hidden row be worked out from the shown ones and the sum', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), (rows) => {
        const all = sum(rows);
        fc.pre(publishable(all, LEAST));
        const hidden = [...hideRows(rows, LEAST)];
        if (hidden.length === 0 || hidden.length === rows.filter(({ base }) => base > 0).length) return;
        const unknowns = hidden.flatMap((at) => [`p${at}`, `o${at}`]);
        const left = sum(hidden.map((at) => rows[at] as Rated));
        const side = (letter: string) => new Map(hidden.map((at) => [`${letter}${at}`, 1]));
        const equations = [
          { of: side('p'), equal: left.positive },
          { of: side('o'), equal: left.base - left.positive },
        ];
        for (const name of unknowns) {
          const { least, most } = range(unknowns, equations, name);
          // Either side may be empty altogether only where so many answered alike that it may be said of them.
          const whole = name.startsWith('p') ? left.positive : left.base - left.positive;
          if (whole === 0) expect(left.base).toBeGreaterThanOrEqual(30);
          else expect(most - least).toBeGreaterThanOrEqual(LEAST.cell);
        }
        // What they are together is known to everybody, and has to be fit to be seen.
        expect(publishable(left, LEAST)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it('gives nothing more to whoever has two tables of the same people', () => {
    // People who are in this row of the one table and in that row of the other: every such cell is an unknown.
    const crossed = fc
      .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(row, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      );
    fc.assert(
      fc.property(crossed, (cells) => {
        const across = cells.map(sum);
        const down = (cells[0] ?? []).map((_, to) => sum(cells.map((line) => line[to] as Rated)));
        const all = sum(across);
        fc.pre(publishable(all, LEAST));
        const hidden = hideRows(across, LEAST);
        const places = cells.flatMap((line, at) => line.map((_, to) => ({ at, to, name: `${at}.${to}` })));
        const cellsWhere = (of: (place: (typeof places)[number]) => boolean) => new Map(places.filter(of).map(({ name }) => [name, 1]));
        const left = sum([...hidden].map((at) => across[at] as Rated));
        for (const side of ['positive', 'other'] as const) {
          const number = ({ positive, base }: Rated): number => (side === 'positive' ? positive : base - positive);
          const known = (table: readonly Rated[], hiding: ReadonlySet<number>, on: 'at' | 'to') =>
            table.flatMap((each, row) => (hiding.has(row) ? [] : [{ of: cellsWhere((place) => place[on] === row), equal: number(each) }]));
          const equations = [
            { of: cellsWhere(() => true), equal: number(all) },
            ...known(across, hidden, 'at'),
            ...known(down, hideRows(down, LEAST), 'to'),
          ];
          for (const row of hidden) {
            const wanted = { of: new Map([...cellsWhere(({ at }) => at === row), ['row', -1]]), equal: 0 };
            const { least, most } = range([...places.map(({ name }) => name), 'row'], [...equations, wanted], 'row');
            if (number(left) > 0) expect(most - least).toBeGreaterThanOrEqual(LEAST.cell);
          }
        }
      }),
      { numRuns: Math.ceil(RUNS / 10) },
    );
  });
});

describe('a table in which somebody can be in several rows', () => {
  /** How many people there are of every combination of three rows, and of the two that exclude the others. */
  const people = fc.record({ several: fc.array(row, { minLength: 7, maxLength: 7 }), prefersNot: row, notSaid: row });

  it('leaves no group that is too small when shown rows are taken from the sum', () => {
    fc.assert(
      fc.property(people, ({ several, prefersNot, notSaid }) => {
        // Of 1 to 7, each bit is a row that these people are in.
        const inRow = (bit: number) => sum(several.filter((_, at) => (at + 1) & bit));
        const rows = [inRow(1), inRow(2), inRow(4), prefersNot, notSaid];
        const all = sum([...several, prefersNot, notSaid]);
        fc.pre(publishable(all, LEAST));
        const hidden = hideOverlapping(all, rows, new Set([3, 4]), LEAST);
        const fine = (rated: Rated): boolean => rated.base === 0 || publishable(rated, LEAST);
        const less = (one: Rated, other: Rated): Rated => ({ positive: one.positive - other.positive, base: one.base - other.base });
        const apart = [3, 4].filter((at) => !hidden.has(at)).map((at) => rows[at] as Rated);
        const taken: Rated[] = [{ positive: 0, base: 0 }];
        for (const each of apart) taken.push(...taken.map((one) => sum([one, each])));
        for (const rest of taken) expect(fine(less(all, rest))).toBe(true);
        for (const at of [0, 1, 2].filter((each) => !hidden.has(each))) {
          const shown = rows[at] as Rated;
          expect(fine(shown)).toBe(true);
          for (const rest of taken) expect(fine(less(all, sum([shown, rest])))).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a sheet', () => {
  const BESIDE = { 'dont-know': 0, 'does-not-apply': 0, 'prefer-not-to-say': 0, skipped: 0 };

  it('shows nothing of fewer than ten, of one to four, or of all alike in a small group', () => {
    for (const all of [
      { positive: 5, base: 9 },
      { positive: 4, base: 20 },
      { positive: 16, base: 20 },
      { positive: 0, base: 29 },
      { positive: 29, base: 29 },
      { positive: Number.NaN, base: 40 },
      { positive: 20, base: Number.NaN },
    ]) {
      const published = publishSheet({ all, beside: BESIDE, tables: { town: [{ value: 'bury', ...all }] } }, LEAST);
      expect([all, published.all.shown, published.tables]).toEqual([all, false, {}]);
    }
    expect(publishSheet({ all: { positive: 0, base: 30 }, beside: BESIDE, tables: {} }, LEAST).all).toMatchObject({ percent: 0 });
  });

  it('gives whole per cents, a base in fives, and says where it is only a hint', () => {
    const { all } = publishSheet({ all: { positive: 7, base: 22 }, beside: BESIDE, tables: {} }, LEAST);
    expect(all).toEqual({ shown: true, percent: 32, low: 16, high: 53, base: 20, indicative: true });
  });

  it('hides a small count of those who gave no rating, and another to hide it behind', () => {
    const beside = { ...BESIDE, 'dont-know': 3, skipped: 12, 'does-not-apply': 40 };
    const published = publishSheet({ all: { positive: 20, base: 40 }, beside, tables: {} }, LEAST);
    expect(published.beside).toEqual({ 'dont-know': 'hidden', skipped: 'hidden', 'does-not-apply': 40, 'prefer-not-to-say': 0 });
  });

  it('tells a change only where both waves may be seen', () => {
    const now = { all: { positive: 30, base: 60 }, beside: BESIDE, tables: {} };
    const of = (all: Rated) => publishSheet({ ...now, before: { wave: '2026-Q3', all, thresholds: LEAST } }, LEAST).change;
    expect(of({ positive: 10, base: 60 })).toMatchObject({ since: '2026-Q3', by: 33, direction: 'up' });
    expect(of({ positive: 3, base: 60 })).toBeUndefined();
  });

  it('prints a change that agrees with the two shares beside it, and with what it is called', () => {
    const sheet = (all: Rated, before?: Rated) =>
      publishSheet(
        { all, beside: BESIDE, tables: {}, ...(before && { before: { wave: '2026-Q3', all: before, thresholds: LEAST } }) },
        LEAST,
      );
    const percentOf = ({ all }: ReturnType<typeof sheet>) => (all.shown ? all.percent : Number.NaN);
    // Its lower end is a third of a point.
    expect(sheet({ positive: 25, base: 34 }, { positive: 17, base: 34 }).change).toMatchObject({
      by: 24,
      low: 1,
      high: 44,
      direction: 'up',
    });
    fc.assert(
      fc.property(row, row, (before, now) => {
        const published = sheet(now, before);
        const { change } = published;
        if (!change) return;
        const { by, low, high, direction } = change;
        expect(by).toBe(percentOf(published) - percentOf(sheet(before)));
        expect(low).toBeLessThanOrEqual(by);
        expect(high).toBeGreaterThanOrEqual(by);
        expect(direction).toBe(low > 0 ? 'up' : high < 0 ? 'down' : 'too-early-to-say');
      }),
      { numRuns: RUNS * 5 },
    );
  });
});
