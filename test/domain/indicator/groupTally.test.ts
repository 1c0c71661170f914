import { expect, it } from 'vitest';
import { activityOf } from '../../../src/content/group/activities.ts';
import { surveyOf } from '../../../src/content/surveys.ts';
import { thresholds } from '../../../src/domain/disclosure/thresholds.ts';
import { type GroupTally, groupTally } from '../../../src/domain/indicator/groupTally.ts';
import { addUp } from '../../../src/domain/session/addUp.ts';

/** A session that raised hands to how they travel; so many said yes, and so many no. */
const session = (yes: number, no: number) => {
  const counts = [
    { code: 'yes', count: yes },
    { code: 'no', count: no },
  ];
  const tally = { counts, notSaid: 0, notTakingPart: 0 };
  return addUp({ people: yes + no, items: [{ activity: 'hands-travel', kind: 'hands-up', shared: true, tally }] }, [], activityOf);
};

function said(sessions: readonly (readonly [yes: number, no: number])[]) {
  const tallies = groupTally(
    sessions.map(([yes, no]) => session(yes, no)),
    activityOf,
    surveyOf('young-people'),
    thresholds(),
  );
  const of = (outcome: NonNullable<GroupTally['rated']>['outcome']) => tallies.find(({ rated }) => rated?.outcome === outcome)?.count;
  return { people: tallies.find(({ rated }) => !rated)?.count, yes: of('positive'), no: of('other'), withheld: of('withheld') };
}

it('what groups say is their sum, where whoever was in one of them cannot take it from the sum', () => {
  expect(
    said([
      [7, 5],
      [6, 6],
      [8, 5],
    ]),
  ).toEqual({ people: 37, yes: 21, no: 16, withheld: undefined });
});

it('of two sessions nothing is said: everybody in the one has the other as the difference', () => {
  expect(
    said([
      [7, 5],
      [7, 1],
    ]),
  ).toEqual({ people: undefined, yes: undefined, no: undefined, withheld: 20 });
});

it('of three sessions nothing is said where all but one of them are too few, or nearly of one mind', () => {
  expect(
    said([
      [20, 10],
      [3, 2],
      [2, 2],
    ]),
  ).toMatchObject({ people: undefined, withheld: 39 });
  expect(
    said([
      [1, 11],
      [8, 1],
      [9, 0],
    ]),
  ).toMatchObject({ people: 30, withheld: 30 });
  // So many that it may be said of them that all said so.
  expect(
    said([
      [12, 0],
      [15, 0],
      [18, 0],
      [4, 0],
    ]),
  ).toMatchObject({ people: 49, yes: 49, withheld: undefined });
});

it('a session in which nobody said anything hides no other', () => {
  expect(
    said([
      [7, 5],
      [6, 6],
      [0, 0],
    ]),
  ).toMatchObject({ withheld: 24 });
});

it('nothing is withheld where nothing was said', () => {
  expect(
    said([
      [0, 0],
      [0, 0],
      [0, 0],
    ]),
  ).toEqual({ people: undefined, yes: undefined, no: undefined, withheld: undefined });
});
