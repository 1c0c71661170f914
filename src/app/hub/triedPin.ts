import { waitAfter } from '../../domain/session/pinTries.ts';
import { isPin } from '../../sealing/pin.ts';
import type { Store } from '../../store/openStore.ts';
import { pinWait, rightPin, tryPin } from '../../store/tryPin.ts';
import type { PinTried } from './Desk.ts';

/** Tries a PIN, at the desk or before a group's session: the wrong tries of both are counted together. */
export async function triedPin(store: Pick<Store, 'run'>, pin: string): Promise<PinTried> {
  const begun = await store.run((db) => tryPin(db, Date.now()));
  if (!begun.ok) return { ok: false, why: begun.reason === 'wait' ? 'wait' : 'failed', wait: await waitForPin(store) };
  if (await isPin(pin, begun.value)) {
    await store.run(rightPin);
    return { ok: true };
  }
  return { ok: false, why: 'wrong', wait: waitAfter(begun.value.wrong + 1) };
}

/** Milliseconds until the PIN may be tried. */
export async function waitForPin(store: Pick<Store, 'run'>): Promise<number> {
  const wait = await store.run((db) => pinWait(db, Date.now()));
  return wait.ok ? wait.value : 0;
}
