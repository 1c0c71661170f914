import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';
import { readTablet, type TabletSetting, writeTablet } from './tabletSettings.ts';

/** Changes what is known of this tablet. Does nothing where it is none, or another one than was meant. */
export function changeTablet(db: Database, id: string, change: (tablet: TabletSetting) => TabletSetting): PromiseLike<Kept<void>> {
  return db.transaction('rw', db.settings, async () => {
    const tablet = await readTablet(db);
    if (tablet?.id === id) await writeTablet(db, change(tablet));
    return { ok: true, value: undefined };
  });
}
