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

/** Of five rows, hidden ones exchange their counts: nothing that is published may tell. */
function hidesWhichIsWhich(publish: (counts: readonly number[]) => ReturnType<typeof publishAges>): void {
  let hiding = 0;
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 })), { minLength: 5, maxLength: 5 }),
      (counts) => {
        const seen = publish(counts);
        const hidden = seen.flatMap(({ figure }, at) => (figure.shown ? [] : [at]));
        for (const one of hidden) {
          for (const other of hidden) {
            const swapped = counts.map((count, at) => (at === one ? counts[other] : at === other ? counts[one] : count) ?? 0);
            expect(publish(swapped)).toEqual(seen);
            if (counts[one] !== counts[other]) hiding += 1;
          }
        }
      },
    ),
    { numRuns: 1_000 },
  );
  expect(hiding).toBeGreaterThan(100);
}

describe('how well groups were heard', () => {
  it('says the same whichever way round the hidden groups lie: shares of those who said are no way round a hidden row', () => {
    hidesWhichIsWhich(publishAges);
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

  it('names no group as not heard where nobody was asked, or nobody said: it is not known who they are', () => {
    expect(publishAges([0, 0, 0, 0, 15])).toEqual([]);
    expect(publishAges([0, 0, 0, 6, 15])).toEqual(
      AGES.map((value, at) => ({ value, figure: { shown: true, count: [0, 0, 0, 5, 15][at] } })),
    );
    const ofNobody = publishReach(
      { responses: 15, tables: { age: [{ value: 'not-said', count: 15 }] }, population: { age: PEOPLE } },
      LEAST,
    );
    expect(ofNobody.tables).toEqual({});
  });

  it('names a group of which nobody answered as not heard yet, once others said which they are of', () => {
    expect(publishAges([0, 20, 10, 0, 10])[0]).toEqual({
      value: '0-4',
      figure: { shown: true, count: 0 },
      reflects: { people: 30, responses: 0, ratio: 0, heard: 'not-yet' },
    });
  });
});

describe('how well groups were heard whose people are divided among some of the answers only', () => {
  const ANSWERS = ['ehc-plan', 'sen-support', 'being-assessed', 'refused', 'prefer-not-to-say'] as const;
  const publishSupport = (
    counts: readonly number[],
    population: Readonly<Record<string, number>> = { 'ehc-plan': 0.27, 'sen-support': 0.73 },
  ) => {
    const support = ANSWERS.map((value, at) => ({ value, count: counts[at] ?? 0 }));
    const responses = support.reduce((sum, { count }) => sum + count, 0);
    return publishReach({ responses, tables: { support }, population: { support: population } }, LEAST).tables.support ?? [];
  };

  it('is a share of those who said one of these, as the share of people is', () => {
    // 26 and 22 of all 100: a plan would be "about right" and SEN support heard less than a third of its share.
    expect(publishSupport([26, 22, 30, 12, 10]).map(({ reflects }) => reflects)).toEqual([
      { people: 27, responses: 54, ratio: 2, ofThese: true, heard: 'more' },
      { people: 73, responses: 46, ratio: 0.6, ofThese: true, heard: 'less' },
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is a share of all who said a group, where the people of others are not known', () => {
    expect(publishSupport([26, 22, 30, 12, 10], { 'ehc-plan': 0.27 })[0]?.reflects).toEqual({
      people: 27,
      responses: 29,
      ratio: 1.1,
      heard: 'about-right',
    });
  });

  it('is not told where it would tell how the hidden are divided; that nobody of a group answered is', () => {
    const rows = publishSupport([3, 40, 30, 12, 20]);
    expect(rows.map(({ value, figure, reflects }) => [value, figure.shown, reflects])).toEqual([
      ['ehc-plan', false, { people: 27, heard: 'too-few' }],
      ['sen-support', true, undefined],
      ['being-assessed', true, undefined],
      ['refused', false, undefined],
      ['prefer-not-to-say', true, undefined],
    ]);
    const three = { 'ehc-plan': 0.27, 'sen-support': 0.63, 'being-assessed': 0.1 };
    expect(publishSupport([3, 0, 12, 40, 40], three)[1]?.reflects).toEqual({
      people: 63,
      responses: 0,
      ratio: 0,
      ofThese: true,
      heard: 'not-yet',
    });
    expect(publishSupport([3, 0, 40, 12, 40], three)[1]?.reflects).toEqual({ people: 63, heard: 'not-yet' });
  });

  it('says the same however the hidden lie, within these and beside them', () => {
    hidesWhichIsWhich(publishSupport);
  });
});

describe('how well people were heard who can be in several groups', () => {
  const PEOPLE_IN_NEED = { speech: 0.5, learning: 0.4 };
  const publishNeeds = (responses: number, counts: Readonly<Record<string, number>>) =>
    publishReach(
      {
        responses,
        tables: { need: Object.entries(counts).map(([value, count]) => ({ value, count })) },
        population: { need: PEOPLE_IN_NEED },
      },
      LEAST,
    ).tables.need ?? [];

  it('is a share of those who said: a poll that does not ask makes nobody less heard', () => {
    const [speech] = publishNeeds(100, { speech: 25, learning: 30, 'not-said': 50 });
    expect(speech?.reflects).toEqual({ people: 50, responses: 50, ratio: 1, heard: 'about-right' });
  });

  it('is not told where it is not shown how many said', () => {
    const rows = publishNeeds(100, { speech: 25, learning: 30, physical: 12, 'prefer-not-to-say': 3, 'not-said': 47 });
    expect(rows.map(({ value, figure, reflects }) => [value, figure.shown, reflects])).toEqual([
      ['speech', false, { people: 50, heard: 'too-few' }],
      ['learning', true, undefined],
      ['physical', false, undefined],
      ['prefer-not-to-say', false, undefined],
      ['not-said', false, undefined],
    ]);
  });

  it('leaves no few who follow when a group and those who did not say are taken off', () => {
    // 40 less 20 less 18: two people named another need.
    const rows = publishNeeds(40, { speech: 18, learning: 10, physical: 5, 'not-said': 20 });
    expect(rows.map(({ value, figure }) => [value, figure.shown])).toEqual([
      ['speech', true],
      ['learning', false],
      ['physical', false],
      ['not-said', false],
    ]);
  });
});
