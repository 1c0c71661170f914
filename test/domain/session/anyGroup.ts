import fc from 'fast-check';
import { ACTIVITIES } from '../../../src/content/group/activities.ts';
import { RECORDING_TYPES, type Recording } from '../../../src/domain/response/recording.ts';
import type { Activity } from '../../../src/domain/session/groupActivity.ts';
import { DRAWING_COLOURS, DRAWING_SIDE, type GroupItem } from '../../../src/domain/session/groupItem.ts';
import { GROUP_AGES, GROUPS, type GroupSession } from '../../../src/domain/session/groupSession.ts';
import type { OwnCard, OwnPicture } from '../../../src/domain/session/ownCard.ts';

const words = (most: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength: most }).map((text) => `x${text}`.slice(0, most));

/** So many things put into so many boxes, every way there is. */
const shares = (all: number, boxes: number): fc.Arbitrary<number[]> =>
  fc.array(fc.nat(boxes - 1), { minLength: all, maxLength: all }).map((places) => {
    const counts = Array.from({ length: boxes }, () => 0);
    for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
    return counts;
  });

/** What was spoken, as it was sealed. */
const recordings = (least: number): fc.Arbitrary<Recording[]> =>
  fc.uniqueArray(
    fc.record({
      id: fc.uuid({ version: 4 }),
      type: fc.constantFrom(...RECORDING_TYPES),
      seconds: fc.integer({ min: 1, max: 20 }),
      sealed: fc.constant({ bytes: 1_000, sha256: '0'.repeat(64) }),
    }),
    { minLength: least, maxLength: 6, selector: ({ id }) => id },
  );

/** Cards that a group made, each on a pile. */
const anyOwn = (piles: readonly string[]): fc.Arbitrary<OwnCard[]> =>
  fc.array(
    fc.oneof(
      fc.record({ word: words(40), pile: fc.constantFrom(...piles) }),
      fc.record({
        word: words(40),
        pile: fc.constantFrom(...piles),
        picture: fc.constantFrom<OwnPicture>(
          { kind: 'drawing', strokes: [{ colour: 'red', points: [1, 2, 3, 4] }] },
          { kind: 'photo', type: 'image/webp', data: 'UklGRgAAAAA' },
        ),
      }),
    ),
    { maxLength: 6 },
  );

/** What a group of so many can make of an activity on the page. */
function anyItem(activity: Activity, people: number): fc.Arbitrary<GroupItem> {
  const item = fc.record({ activity: fc.constant(activity.id), shared: fc.boolean() });
  switch (activity.kind) {
    case 'hands-up':
    case 'line': {
      const tally = shares(people, activity.points.length + 2).map((counts) => ({
        counts: activity.points.map((code, at) => ({ code, count: counts[at] ?? 0 })),
        notSaid: counts.at(-2) ?? 0,
        notTakingPart: counts.at(-1) ?? 0,
      }));
      return activity.kind === 'hands-up'
        ? fc.tuple(item, tally).map(([one, said]) => ({ ...one, kind: 'hands-up', tally: said }))
        : fc.tuple(item, tally, fc.boolean()).map(([one, said, together]) => ({ ...one, kind: 'line', tally: said, together }));
    }
    case 'card-sort':
      return fc.oneof(
        item.map((one): GroupItem => ({ ...one, kind: 'not-suitable' })),
        fc
          .tuple(
            anyOwn(activity.piles),
            item,
            ...activity.cards.map((card) => fc.constantFrom(...activity.piles).map((pile) => ({ card: card as string, pile }))),
          )
          .map(([own, one, ...piles]): GroupItem => ({ ...one, kind: 'card-sort', piles, ...(own.length > 0 && { own }) })),
      );
    case 'dot-votes':
      return fc
        .integer({ min: 1, max: activity.dots * people })
        .chain((dots) => fc.tuple(item, shares(dots, activity.options.length)))
        .map(([one, counts]) => ({
          ...one,
          kind: 'dot-votes',
          counts: activity.options.map((code, at) => ({ code, count: counts[at] ?? 0 })),
        }));
    case 'wall':
      return fc
        .tuple(
          item,
          fc.array(fc.record({ name: fc.constantFrom('', 'Places'), ideas: fc.array(words(140), { minLength: 1, maxLength: 5 }) }), {
            minLength: 1,
            maxLength: 4,
          }),
          recordings(0),
        )
        .map(([one, groups, spoken]) => ({
          ...one,
          kind: 'wall',
          // Spread over the groups as they come.
          groups: groups.map((group, at) => {
            const here = spoken.filter((_, place) => place % groups.length === at).map(({ id }) => id);
            return { ...group, ...(here.length > 0 && { spoken: here }) };
          }),
          ...(spoken.length > 0 && { recordings: spoken }),
        }));
    case 'voice':
      return fc.tuple(item, recordings(1)).map(([one, spoken]) => ({ ...one, kind: 'voice', recordings: spoken }));
    case 'drawing': {
      const place = fc.integer({ min: 0, max: DRAWING_SIDE });
      const stroke = fc.record({
        colour: fc.constantFrom(...DRAWING_COLOURS),
        points: fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 20 }).map((points) => points.flat()),
      });
      return fc
        .tuple(item, fc.array(stroke, { minLength: 1, maxLength: 5 }), fc.constantFrom('', 'My day'), recordings(0))
        .map(([one, strokes, caption, spoken]) => ({
          ...one,
          kind: 'drawing',
          strokes,
          caption,
          ...(spoken.length > 0 && { recordings: spoken }),
        }));
    }
  }
}

/** Sessions of groups of every size, with something of every activity or of some. */
export const anyGroup: fc.Arbitrary<GroupSession> = fc.integer({ min: 2, max: 30 }).chain((people) =>
  fc.record({
    id: fc.uuid({ version: 4 }),
    day: fc.constant('2026-11-22'),
    plan: fc.constant('own'),
    who: fc.constantFrom(...GROUPS),
    ages: fc.constantFrom(...GROUP_AGES),
    people: fc.constant(people),
    language: fc.constantFrom('en', 'ur'),
    format: fc.constantFrom('standard' as const, 'easy-read' as const),
    items: fc.subarray([...ACTIVITIES], { minLength: 1 }).chain((some) => fc.tuple(...some.map((activity) => anyItem(activity, people)))),
  }),
);
