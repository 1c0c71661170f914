import type { Store } from '../../store/openStore.ts';
import { readPin, readTablet } from '../../store/tabletSettings.ts';
import { mark } from '../device.ts';
import { DESK } from '../kiosk/addresses.ts';
import { type AtRest, inTheClear } from './atRest.ts';

/** How what is unfinished lies on this device. On a shared tablet it takes until the worker has typed the PIN. */
export async function restOf(store: Pick<Store, 'run'>): Promise<AtRest> {
  const found = await store.run(async (db) => ({ ok: true, value: { tablet: await readTablet(db), pin: await readPin(db) } }));
  // The mark and the database can be cleared apart from each other: either makes it a tablet.
  const isTablet = found.ok ? found.value.tablet !== undefined : mark('tablet') !== null;
  if (!isTablet) return inTheClear(store);
  if (!found.ok || !found.value.pin) {
    // The desk has the PIN chosen, and says what is wrong with the device.
    location.replace(DESK);
    return new Promise(() => {});
  }
  const [{ askPin }, { sealedAtRest }] = await Promise.all([import('./locked/askPin.tsx'), import('./locked/sealedAtRest.ts')]);
  return sealedAtRest(store, await askPin(store));
}
