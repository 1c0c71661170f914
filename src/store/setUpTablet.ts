import type { TabletIdentity } from '../contract/tablets.ts';
import { forgetUnfinished, unfinishedTables } from './forgetUnfinished.ts';
import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';
import { forgetPin, readTablet, writeTablet } from './tabletSettings.ts';

/**
 * This device is this tablet from now on, and proves it with this credential. The languages that were chosen before stay chosen; the PIN
 * goes: whoever has a new link from the administrator chooses a new one. So does what is unfinished here: it was somebody else's.
 */
export function setUpTablet(db: Database, { id, label, place }: TabletIdentity, credential: string): PromiseLike<Kept<void>> {
  return db.transaction('rw', [db.settings, ...unfinishedTables(db)], async () => {
    const tags = (await readTablet(db))?.tags;
    await writeTablet(db, { id, label, place, credential, ...(tags && { tags }) });
    await Promise.all([forgetPin(db), forgetUnfinished(db)]);
    return { ok: true, value: undefined };
  });
}
