import { forgetUnfinished, unfinishedTables } from './forgetUnfinished.ts';
import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';
import { readTablet, writeTablet } from './tabletSettings.ts';

/**
 * The endpoint takes nothing more from this tablet, perhaps because it is lost: what lies on it in the clear goes. Does nothing where it is none, or
 * another one than was meant, or was shut off before.
 */
export function shutOffTablet(db: Database, id: string): PromiseLike<Kept<void>> {
  return db.transaction('rw', [db.settings, ...unfinishedTables(db)], async () => {
    const tablet = await readTablet(db);
    if (tablet?.id === id && !tablet.shutOff) {
      await writeTablet(db, { ...tablet, shutOff: 1 });
      await forgetUnfinished(db);
    }
    return { ok: true, value: undefined };
  });
}
