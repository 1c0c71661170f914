import { randomUUID } from 'node:crypto';
import { activityOf } from '../../../src/content/group/activities.ts';
import type { GroupItem } from '../../../src/domain/session/groupItem.ts';
import type { GroupSession } from '../../../src/domain/session/groupSession.ts';
import type { OwnCard } from '../../../src/domain/session/ownCard.ts';

export const HANDS: GroupItem = {
  activity: 'hands-travel',
  kind: 'hands-up',
  shared: true,
  tally: {
    counts: [
      { code: 'yes', count: 6 },
      { code: 'sort-of', count: 1 },
      { code: 'no', count: 2 },
    ],
    notSaid: 2,
    notTakingPart: 1,
  },
};

export const WALL: GroupItem = {
  activity: 'wall-help-most',
  kind: 'wall',
  shared: false,
  groups: [
    { name: 'Places', ideas: ['Quiet rooms', '=A bus that comes'] },
    { name: '', ideas: ['Someone who listens'] },
  ],
};

export const OWN: readonly OwnCard[] = [
  { word: 'The quiet corner', pile: 'yes', picture: { kind: 'drawing', strokes: [{ colour: 'red', points: [1, 2, 300, 400] }] } },
  { word: '=My bus pass', pile: 'no', picture: { kind: 'photo', type: 'image/jpeg', data: '_9j_4AAQSkZJRg' } },
];

/** A session of twelve with something of every activity. */
export function aGroup(change: Partial<GroupSession> = {}): GroupSession {
  const cards = activityOf('cards-goes-well');
  const dots = activityOf('dots-matters');
  if (cards?.kind !== 'card-sort' || dots?.kind !== 'dot-votes') throw new Error('the activities have changed');
  return {
    id: randomUUID(),
    day: '2026-11-22',
    plan: 'own',
    who: 'changemakers',
    ages: '14-to-15',
    people: 12,
    language: 'en',
    format: 'easy-read',
    items: [
      HANDS,
      {
        activity: cards.id,
        kind: 'card-sort',
        shared: false,
        piles: cards.cards.map((card, at) => ({ card, pile: cards.piles[at % 3] ?? '' })),
        own: [...OWN],
      },
      {
        activity: 'line-adulthood',
        kind: 'line',
        shared: true,
        together: true,
        tally: {
          counts: ['yes', 'mostly-yes', 'sort-of', 'mostly-no', 'no'].map((code) => ({ code, count: 2 })),
          notSaid: 0,
          notTakingPart: 2,
        },
      },
      {
        activity: dots.id,
        kind: 'dot-votes',
        shared: true,
        counts: dots.options.map((code, at) => ({ code, count: at % 2 === 0 ? 7 : 1 })),
      },
      WALL,
      {
        activity: 'drawing-good-day',
        kind: 'drawing',
        shared: false,
        strokes: [{ colour: 'blue', points: [10, 20, 500, 900] }],
        caption: 'The sea',
      },
    ],
    ...change,
  };
}
