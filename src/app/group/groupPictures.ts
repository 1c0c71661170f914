import { ACTIVITIES } from '../../content/group/activities.ts';
import { PLANS } from '../../content/group/plans.ts';
import { THREE_POINT } from '../../content/scales.ts';
import { THEME_PICTURES } from '../../content/themePictures.ts';
import type { ActivityKind } from '../../domain/session/groupActivity.ts';
import { APART_PICTURES } from '../take/apartPictures.ts';
import { ALL_FACES, faceOf } from '../take/faces.ts';
import { VOICE_PICTURES } from '../voice/voicePictures.ts';

/** What kind of activity it is. OpenMoji, as all pictures here. */
export const KIND_PICTURES: Readonly<Record<ActivityKind, string>> = {
  'hands-up': '270B',
  line: '1F4CF',
  'card-sort': '1F5C2',
  'dot-votes': '1F534',
  wall: '1F4CC',
  drawing: '1F58D',
  voice: VOICE_PICTURES.speak,
};

/** What a group is told before it starts, line by line; the words are `group.agree.<line>`. */
export const AGREE_PICTURES = {
  choose: '1F44D',
  names: '1F465',
  decide: '1F5D1',
  seeAll: '1F4E4',
  sent: '1F512',
  worried: '1F91D',
} as const;

/** What becomes of what the Board sees, line by line; the words are `group.board.<line>`. */
export const BOARD_PICTURES = { small: '1F465', three: '2795', words: '1F512' } as const;

/** Two cards that everybody knows, to see how it works. */
export const PRACTICE_CARDS = [
  { code: 'pizza', picture: '1F355' },
  { code: 'early', picture: '23F0' },
] as const;

const OTHERS = {
  'not-sure': '1F937',
  'not-taking-part': '1F6AB',
  'not-suitable': '1F645',
  'own-plan': '1F9E9',
  finish: '2705',
  'own-card': '1F3F7',
} as const;

/** How a card of a group's own gets its picture. */
export const OWN_PICTURE_PICTURES = { none: '1F4AC', drawing: '1F58D', photo: '1F4F7' } as const;

/** Points of three and of five, piles, and those who did not say. */
export function pictureOf(code: string, points: readonly string[]): string | undefined {
  const at = points.indexOf(code);
  if (code === 'not-sure' || code === 'not-taking-part') return OTHERS[code];
  if (code === 'prefer-not-to-say') return APART_PICTURES[code];
  // A pile is good or bad as a point of three is.
  if (points.includes('not-sure')) return faceOf(THREE_POINT.points.indexOf(code), THREE_POINT.points.length);
  return faceOf(at, points.length);
}

/** Of a ready card. */
export const themePicture = (code: string): string | undefined => (THEME_PICTURES as Readonly<Record<string, string>>)[code];

export const OWN_PLAN_PICTURE = OTHERS['own-plan'];
export const OWN_CARD_PICTURE = OTHERS['own-card'];
export const FINISH_PICTURE = OTHERS.finish;
export const NOT_SUITABLE_PICTURE = OTHERS['not-suitable'];

/** Every picture of these pages, for the build. */
export const GROUP_PICTURES: readonly string[] = [
  ...Object.values(KIND_PICTURES),
  ...Object.values(AGREE_PICTURES),
  ...Object.values(BOARD_PICTURES),
  ...PRACTICE_CARDS.map(({ picture }) => picture),
  ...Object.values(OTHERS),
  ...Object.values(OWN_PICTURE_PICTURES),
  ...Object.values(THEME_PICTURES),
  ...Object.values(APART_PICTURES),
  ...ALL_FACES,
  ...Object.values(VOICE_PICTURES),
  ...ACTIVITIES.map(({ picture }) => picture),
  ...PLANS.map(({ picture }) => picture),
];
