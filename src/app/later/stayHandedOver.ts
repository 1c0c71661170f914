import { keepSetting, setting } from '../../store/keepSetting.ts';
import type { Store } from '../../store/openStore.ts';
import type { Kept } from '../../store/storeFailure.ts';
import { mark, setMark } from '../device.ts';
import { DESK, FAMILIES } from '../kiosk/addresses.ts';
import type { Kiosk } from '../kiosk/kiosk.ts';

/** Goes with the tablet's other settings (`store/tabletSettings.ts`) when it is one no more. */
const HANDED = 'tablet.handed';

/** Keeps on the disk that the tablet is in families' hands, so that it is so after a crash as well. */
export async function keepHandedOver(store: Store, kiosk: Kiosk): Promise<Kept<void>> {
  const value = JSON.stringify(kiosk);
  const kept = await store.run((db) => keepSetting(db, HANDED, value));
  if (kept.ok) setMark('kiosk', value);
  return kept;
}

/** The worker has it again. The mark goes last: until then every page asks for the PIN. */
export async function endHandedOver(store: Store): Promise<void> {
  await store.run(async (db) => ({ ok: true, value: await db.settings.delete(HANDED) }));
  setMark('kiosk', null);
}

/**
 * Marks are written by the browser when it finds time for it: one that is killed some seconds after a tablet was handed over comes back
 * without, and would be anybody's phone. The database knows.
 */
export async function stayHandedOver(store: Store): Promise<void> {
  if (mark('kiosk') !== null) return;
  const kept = await store.run((db) => setting(db, HANDED));
  if (!kept.ok || kept.value === undefined) return;
  setMark('kiosk', kept.value);
  setMark('tablet', (JSON.parse(kept.value) as Kiosk).tablet);
  // The desk asks for the PIN by itself.
  if (location.pathname !== DESK) location.replace(FAMILIES);
}
