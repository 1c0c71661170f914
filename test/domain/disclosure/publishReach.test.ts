import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishReach } from '../../../src/domain/disclosure/publishReach.ts';
import { thresholds } from '../../../src/domain/disclosure/thresholds.ts';

const LEAST = thresholds();
const AGES = ['0-4', '5-11', '12-16', 'prefer-not-to-say', 'not-said'] as const;
const PEOPLE = { '0-4': 0.3, '5-11': 0.5, '12-16': 0.2 };

const publishAges = (counts: readonly number[]) => {
  const age = AGES.map((value, at) => ({ value, count: counts[at] ?? 0 }));
  const responses = age.reduce((sum, { count }) => sum + count, 0);
  return publishReach({ responses, tables: { age }, population: { age: PEOPLE } }, LEAST).tables.age ?? [];
};

describe('how well groups were heard', () => {
  it('says the same whichever way round the hidden groups lie: shares of those who said are no way round a hidden row', () => {
    let hiding = 0;
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 })), { minLength: 5, maxLength: 5 }),
        (counts) => {
          const seen = publishAges(counts);
          const hidden = seen.flatMap(({ figure }, at) => (figure.shown ? [] : [at]));
          for (const one of hidden) {
            for (const other of hidden) {
              const swapped = counts.map((count, at) => (at === one ? counts[other] : at === other ? counts[one] : count) ?? 0);
              expect(publishAges(swapped)).toEqual(seen);
              if (counts[one] !== counts[other]) hiding += 1;
            }
          }
        },
      ),
      { numRuns: 2_000 },
    );
    expect(hiding).toBeGreaterThan(100);
  });

  it('is a share of those who said, where no row hides how many those are', () => {
    expect(publishAges([12, 20, 8, 0, 10]).map(({ reflects }) => reflects)).toEqual([
      { people: 30, responses: 30, ratio: 1, heard: 'about-right' },
      { people: 50, responses: 50, ratio: 1, heard: 'about-right' },
      { people: 20, responses: 20, ratio: 1, heard: 'about-right' },
      undefined,
      undefined,
    ]);
    // Both hidden rows are of those who did not say: how many they are together is the rest of what is shown.
    expect(publishAges([30, 50, 20, 3, 11])[1]?.reflects).toEqual({ people: 50, responses: 50, ratio: 1, heard: 'about-right' });
  });

  it('counts those who did not say among all, where their row is hidden behind a group', () => {
    expect(publishAges([6, 50, 20, 3, 21])[1]?.reflects).toEqual({ people: 50, responses: 63, ratio: 1.3, heard: 'more' });
  });

  it('names a group as not heard yet when nobody at all said which group they are of', () => {
    expect(publishAges([0, 0, 0, 0, 15]).map(({ reflects }) => reflects?.heard)).toEqual([
      'not-yet',
      'not-yet',
      'not-yet',
      undefined,
      undefined,
    ]);
  });
});
