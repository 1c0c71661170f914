import { type Rated, share } from './share.ts';
import { type Interval, wilsonInterval } from './wilsonInterval.ts';

/** How a share moved. `too-early-to-say`: chance alone could have done it. */
type Direction = 'up' | 'down' | 'too-early-to-say';

/** From one wave to the next, in shares: 0.08 is eight points in a hundred. */
export interface Change extends Interval {
  readonly by: number;
  readonly direction: Direction;
  /** That chance may have moved it does not make it the same: it is, when it cannot have moved far. */
  readonly same: boolean;
}

/** Within so much, with all that chance allows, a share counts as the same. */
const ABOUT_THE_SAME = 0.05;

/**
 * The difference of two shares of different answers with its 95 % interval, by Newcombe's hybrid of two Wilson intervals (1998,
 * his method 10): like them it holds with few answers.
 *
 * @returns `undefined` when either has no base.
 */
export function change(before: Rated, now: Rated): Change | undefined {
  const [was, is] = [share(before), share(now)];
  const [earlier, later] = [wilsonInterval(before), wilsonInterval(now)];
  if (was === undefined || is === undefined || !earlier || !later) return undefined;
  const by = is - was;
  const low = by - Math.hypot(is - later.low, earlier.high - was);
  const high = by + Math.hypot(later.high - is, was - earlier.low);
  const direction = low > 0 ? 'up' : high < 0 ? 'down' : 'too-early-to-say';
  return { by, low, high, direction, same: direction === 'too-early-to-say' && low >= -ABOUT_THE_SAME && high <= ABOUT_THE_SAME };
}
