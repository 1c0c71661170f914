import { describe, expect, it } from 'vitest';
import { NO_TRIES, type PinTries, seenNow, triedAgain, waitAfter, waitLeft } from '../../../src/domain/session/pinTries.ts';

const MINUTE = 60_000;

/** Tries wrong PINs as fast as it is let, for so long. @returns how many it got through. */
function guessesIn(milliseconds: number): number {
  let tries: PinTries = NO_TRIES;
  let now = 0;
  let guesses = 0;
  while (now < milliseconds) {
    tries = triedAgain(tries, now);
    guesses += 1;
    now += Math.max(1000, waitLeft(tries, now));
  }
  return guesses;
}

describe('guessing a PIN', () => {
  it('costs a worker nothing for two slips of a finger, and half a minute for the third', () => {
    expect([1, 2].map(waitAfter)).toEqual([0, 0]);
    expect(waitAfter(3)).toBe(30_000);
  });

  it('is slowed more with each try, and never for longer than an hour', () => {
    const waits = Array.from({ length: 40 }, (_, at) => waitAfter(at));
    for (const [at, wait] of waits.slice(1).entries()) expect(wait).toBeGreaterThanOrEqual(waits[at] ?? 0);
    expect(Math.max(...waits)).toBe(60 * MINUTE);
  });

  it('gets through fewer than a hundred PINs in three days, of a million', () => {
    expect(guessesIn(3 * 24 * 60 * MINUTE)).toBeLessThan(100);
  });

  it('does not get a try back by a restart: the wait goes on from where it was', () => {
    const tries = { wrong: 5, last: 10 * MINUTE };
    expect(waitLeft(tries, 11 * MINUTE)).toBe(MINUTE);
    expect(waitLeft(tries, 12 * MINUTE)).toBe(0);
  });

  it('does not lock anybody out for years when the clock was wrong: the wait begins anew when it is put back', () => {
    const tries = { wrong: 5, last: 365 * 24 * 60 * MINUTE };
    const seen = seenNow(tries, MINUTE);
    expect(waitLeft(seen, MINUTE)).toBe(2 * MINUTE);
    expect(waitLeft(seen, 3 * MINUTE)).toBe(0);
    expect(waitLeft(tries, MINUTE)).toBe(2 * MINUTE);
  });
});
