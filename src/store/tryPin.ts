import { NO_TRIES, seenNow, triedAgain, waitLeft } from '../domain/session/pinTries.ts';
import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';
import { type PinSetting, readPin, writePin } from './tabletSettings.ts';

/**
 * Begins a try of the PIN: it counts as wrong until `rightPin` says otherwise, so that nobody tries for nothing by closing the page.
 *
 * @param now milliseconds since 1970.
 *
 * Refusals: `wait`, it is too soon (`pinWait` says how long still); `no-pin`, there is none.
 */
export function tryPin(db: Database, now: number): PromiseLike<Kept<PinSetting, 'wait' | 'no-pin'>> {
  return db.transaction('rw', db.settings, async () => {
    const pin = await readPin(db);
    if (!pin) return { ok: false, reason: 'no-pin' };
    if (waitLeft(seenNow(pin, now), now) > 0) return { ok: false, reason: 'wait' };
    await writePin(db, { ...pin, ...triedAgain(pin, now) });
    return { ok: true, value: pin };
  });
}

/** The try was right: those before it count no more. */
export function rightPin(db: Database): PromiseLike<Kept<void>> {
  return db.transaction('rw', db.settings, async () => {
    const pin = await readPin(db);
    if (pin) await writePin(db, { ...pin, ...NO_TRIES });
    return { ok: true, value: undefined };
  });
}

/** Milliseconds still to wait before a try. From now on where the clock was put back: then the wait begins anew. */
export function pinWait(db: Database, now: number): PromiseLike<Kept<number>> {
  return db.transaction('rw', db.settings, async () => {
    const pin = await readPin(db);
    if (!pin) return { ok: true, value: 0 };
    const seen = seenNow(pin, now);
    if (seen.last !== pin.last) await writePin(db, { ...pin, ...seen });
    return { ok: true, value: waitLeft(seen, now) };
  });
}
