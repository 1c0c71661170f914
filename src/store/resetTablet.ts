import { forgetUnfinished, unfinishedTables } from './forgetUnfinished.ts';
import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';
import { forgetTablet } from './tabletSettings.ts';

/**
 * Forgets what made this device a tablet: credential, PIN, sessions and ledger; and what is unfinished on it, which is nobody's at the next
 * place. Whatever waits to be sent stays, and is sent as from any phone.
 */
export function resetTablet(db: Database): PromiseLike<Kept<void>> {
  return db.transaction('rw', [db.settings, db.ledger, ...unfinishedTables(db)], async () => {
    await forgetTablet(db);
    await Promise.all([db.ledger.clear(), forgetUnfinished(db)]);
    return { ok: true, value: undefined };
  });
}
