import { type Rated, share } from './share.ts';
import { type Interval, wilsonInterval } from './wilsonInterval.ts';

/** How a share moved. `too-early-to-say`: chance alone could have done it. */
type Direction = 'up' | 'down' | 'too-early-to-say';

/** From one wave to the next, in shares: 0.08 is eight points in a hundred. */
export interface Change extends Interval {
  readonly by: number;
  readonly direction: Direction;
}

/**
 * The difference of two shares of different people with its 95 % interval, by Newcombe's hybrid of two Wilson intervals (1998,
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
  return { by, low, high, direction: low > 0 ? 'up' : high < 0 ? 'down' : 'too-early-to-say' };
}
