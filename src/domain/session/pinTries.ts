/** Wrong tries of a PIN in a row, and when the last one was: milliseconds since 1970, by the device's clock. */
export interface PinTries {
  readonly wrong: number;
  readonly last: number;
}

export const NO_TRIES: PinTries = { wrong: 0, last: 0 };

/** So many slips of a finger cost nothing. */
const FREE = 3;
const FIRST = 30_000;
const CAP = 3_600_000;

/**
 * Milliseconds to wait after so many wrong tries in a row: each wait is twice the last, an hour at most. At that pace a PIN of six digits
 * withstands guessing for decades, and a worker who remembers it after a bad morning does not wait for days.
 */
export function waitAfter(wrong: number): number {
  return wrong < FREE ? 0 : Math.min(CAP, FIRST * 2 ** (wrong - FREE));
}

/** Milliseconds still to wait. A clock that was put back does not make it longer than the wait itself. */
export function waitLeft({ wrong, last }: PinTries, now: number): number {
  const wait = waitAfter(wrong);
  return Math.max(0, Math.min(wait, last + wait - now));
}

/** One more wrong try. Noted before it is known to be wrong, so that a page that is closed meanwhile has not tried for nothing. */
export function triedAgain({ wrong }: PinTries, now: number): PinTries {
  return { wrong: wrong + 1, last: now };
}

/** As seen now: a try that lies in the future was made before the clock was put back, and its wait begins now. */
export function seenNow({ wrong, last }: PinTries, now: number): PinTries {
  return { wrong, last: Math.min(last, now) };
}
