import { wilsonInterval } from './wilsonInterval.ts';

/** A group among those who answered, beside what it is among those who could have. Counts are of responses. */
export interface GroupReach {
  readonly responses: number;
  /** All responses that the share of people is held against: those that say which group they are of. */
  readonly of: number;
  /** The group's share of the people it should reflect, 0 to 1. */
  readonly population: number;
}

/** How well a group was heard: its share of responses over its share of people. `too-early-to-say`: chance alone could have done it. */
type Heard = 'not-yet' | 'less' | 'about-right' | 'more' | 'too-early-to-say';

/** Below and above these ratios a group was heard less, or more, than its size would have it. */
const HEARD_LESS = 0.8;
const HEARD_MORE = 1.25;

export interface Reach {
  /** Share of responses, 0 to 1. */
  readonly share: number;
  /** Share of responses over share of people. */
  readonly ratio: number;
  readonly heard: Heard;
}

/**
 * Those who preferred not to say are on neither side of the ratio.
 *
 * @returns `undefined` when nobody said, or the group is none of the people.
 */
export function reach({ responses, of, population }: GroupReach): Reach | undefined {
  if (!(of > 0) || !(population > 0)) return undefined;
  const share = responses / of;
  // To three places: 0.08 over 0.1 is 0.8, though not in floating point.
  const ratio = Math.round((share / population) * 1_000) / 1_000;
  return { share, ratio, heard: heard(ratio, { responses, of, population }) };
}

function heard(ratio: number, { responses, of, population }: GroupReach): Heard {
  if (responses === 0) return 'not-yet';
  if (ratio >= HEARD_LESS && ratio <= HEARD_MORE) return 'about-right';
  const chance = wilsonInterval({ positive: responses, base: of });
  if (!chance || (chance.low <= population && population <= chance.high)) return 'too-early-to-say';
  return ratio < HEARD_LESS ? 'less' : 'more';
}
