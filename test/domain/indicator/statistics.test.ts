import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { change } from '../../../src/domain/indicator/change.ts';
import { reach } from '../../../src/domain/indicator/reach.ts';
import { share } from '../../../src/domain/indicator/share.ts';
import { wilsonInterval } from '../../../src/domain/indicator/wilsonInterval.ts';

const rated = fc
  .record({ base: fc.integer({ min: 1, max: 2_000 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ base, part }) => ({ base, positive: Math.round(base * part) }));

describe('a 95 % interval', () => {
  it('is the one that statisticians print', () => {
    // As in the domain brief, section 6; R: prop.test(o, n, correct = FALSE)$conf.int, and binom::binom.wilson, give the same.
    const known = [
      [0, 10, 0, 27.75],
      [5, 10, 23.66, 76.34],
      [8, 12, 39.06, 86.19],
      [10, 10, 72.25, 100],
      [45, 60, 62.77, 84.22],
      [132, 240, 48.68, 61.17],
    ] as const;
    for (const [positive, base, low, high] of known) {
      const interval = wilsonInterval({ positive, base });
      expect([(interval?.low ?? NaN) * 100, (interval?.high ?? NaN) * 100].map((each) => Number(each.toFixed(2)))).toEqual([low, high]);
    }
  });

  it('holds the share, stays between none and all, and narrows as more people answer', () => {
    fc.assert(
      fc.property(rated, (one) => {
        const [part, interval, more] = [
          share(one),
          wilsonInterval(one),
          wilsonInterval({ positive: one.positive * 4, base: one.base * 4 }),
        ];
        if (part === undefined || !interval || !more) throw new Error('there is a base');
        expect(interval.low).toBeGreaterThanOrEqual(0);
        expect(interval.high).toBeLessThanOrEqual(1);
        expect(interval.low).toBeLessThanOrEqual(part);
        expect(interval.high).toBeGreaterThanOrEqual(part);
        expect(more.high - more.low).toBeLessThan(interval.high - interval.low);
      }),
    );
  });

  it('is nothing where nobody answered', () => {
    expect([share({ positive: 0, base: 0 }), wilsonInterval({ positive: 0, base: 0 }), wilsonInterval({ positive: 0, base: NaN })]).toEqual(
      [undefined, undefined, undefined],
    );
  });
});

describe('a change', () => {
  it('is the one of Newcombe’s own example', () => {
    // Newcombe (1998), table II, case (a), method 10: 56/70 against 48/80 gives 0.0524 to 0.3339.
    const moved = change({ positive: 48, base: 80 }, { positive: 56, base: 70 });
    expect([moved?.by, moved?.low, moved?.high].map((each) => Number(each?.toFixed(4)))).toEqual([0.2, 0.0524, 0.3339]);
    expect(moved?.direction).toBe('up');
  });

  it('is too early to say when chance alone could have done it', () => {
    expect(change({ positive: 8, base: 20 }, { positive: 11, base: 20 })?.direction).toBe('too-early-to-say');
    expect(change({ positive: 30, base: 40 }, { positive: 10, base: 40 })?.direction).toBe('down');
  });

  it('is about the same only where it cannot have been more than five points, before anything is rounded', () => {
    const many = (positive: number) => ({ positive, base: 1_000 });
    // The upper end of the second is 5.4 points, which would be printed as 5.
    expect([change(many(500), many(500))?.same, change(many(500), many(510))?.same]).toEqual([true, false]);
    expect(change(many(500), many(600))?.same).toBe(false);
  });

  it('reads the same backwards', () => {
    fc.assert(
      fc.property(rated, rated, (before, now) => {
        const [there, back] = [change(before, now), change(now, before)];
        expect(there?.by).toBeCloseTo(-(back?.by ?? NaN), 10);
        expect(there?.low).toBeCloseTo(-(back?.high ?? NaN), 10);
        const turned = { up: 'down', down: 'up', 'too-early-to-say': 'too-early-to-say' } as const;
        expect(back && turned[back.direction]).toBe(there?.direction);
      }),
    );
  });

  it('is none where a wave has no answers', () => {
    expect(change({ positive: 0, base: 0 }, { positive: 5, base: 10 })).toBeUndefined();
  });
});

it('reach names who is heard less than they are many, and who not at all', () => {
  expect(reach({ responses: 5, of: 200, population: 0.1 })).toEqual({ share: 0.025, ratio: 0.25, heard: 'less' });
  expect(reach({ responses: 8, of: 100, population: 0.1 })?.heard).toBe('about-right');
  expect(reach({ responses: 40, of: 200, population: 0.1 })?.heard).toBe('more');
  expect(reach({ responses: 0, of: 100, population: 0.1 })?.heard).toBe('not-yet');
  expect(reach({ responses: 0, of: 0, population: 0.1 })).toBeUndefined();
});

it('reach calls nobody heard less or more for what two or three people make', () => {
  // 10 of 66: 9 to 26 in 100.
  expect(reach({ responses: 10, of: 66, population: 0.2 })?.heard).toBe('too-early-to-say');
  expect(reach({ responses: 13, of: 100, population: 0.1 })?.heard).toBe('too-early-to-say');
  expect(reach({ responses: 100, of: 660, population: 0.2 })?.heard).toBe('less');
});
