import type { Activity } from '../../domain/session/groupActivity.ts';
import { THREE_POINT } from '../scales.ts';

/** A line has more places to stand on than there are answers to raise a hand to. */
const LINE = ['yes', 'mostly-yes', 'sort-of', 'mostly-no', 'no'];
const PILES = ['yes', 'not-sure', 'no'];

/**
 * Everything that a group can do. One that has been used stays here for good, as it was: what a session said is held against it.
 * The questions are those of the young people's survey, so that a group and one young person are asked the same.
 */
export const ACTIVITIES: readonly Activity[] = [
  { kind: 'hands-up', id: 'hands-better-life', question: 'difference', points: THREE_POINT.points, picture: '1F331' },
  { kind: 'hands-up', id: 'hands-health', question: 'health-services', points: THREE_POINT.points, picture: '1FA7A' },
  { kind: 'hands-up', id: 'hands-strategy', question: 'strategy-understand', points: THREE_POINT.points, picture: '1F9ED' },
  { kind: 'hands-up', id: 'hands-travel', question: 'travel', points: THREE_POINT.points, picture: '1F68C' },
  {
    kind: 'card-sort',
    id: 'cards-goes-well',
    cards: ['being-listened-to', 'school-support', 'transport', 'health', 'mental-health', 'short-breaks-and-activities', 'growing-up'],
    piles: PILES,
    picture: '1F44D',
  },
  { kind: 'line', id: 'line-adulthood', question: 'adulthood', points: LINE, picture: '1F393' },
  { kind: 'line', id: 'line-moving', question: 'moving', points: LINE, picture: '1F392' },
  {
    kind: 'dot-votes',
    id: 'dots-matters',
    options: [
      'being-listened-to',
      'information',
      'waiting',
      'school-support',
      'mental-health',
      'transport',
      'short-breaks-and-activities',
      'growing-up',
    ],
    dots: 3,
    picture: '2B50',
  },
  { kind: 'wall', id: 'wall-help-most', question: 'help-most', picture: '1F4AC' },
  { kind: 'drawing', id: 'drawing-good-day', picture: '1F58D' },
  { kind: 'voice', id: 'voice-to-know', picture: '1F4E2' },
  { kind: 'voice', id: 'voice-change', picture: '1F504' },
];

export const activityOf = (id: string): Activity | undefined => ACTIVITIES.find((activity) => activity.id === id);
