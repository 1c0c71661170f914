const FIRST = 2_000;
const CAP = 600_000;
const LEAST = 1_000;

/**
 * How long to wait before trying again, in milliseconds: exponential with full jitter, so that the phones of a hall full
 * of people do not all come back at the same moment (AWS Architecture Blog, "Exponential Backoff And Jitter", 2015).
 *
 * @param failures in a row, 1 at first.
 * @param chance from 0 to 1.
 * @returns from one second to ten minutes.
 */
export function backoff(failures: number, chance: number): number {
  return Math.max(LEAST, chance * Math.min(CAP, FIRST * 2 ** failures));
}
