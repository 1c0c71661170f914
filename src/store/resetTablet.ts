import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';
import { forgetTablet } from './tabletSettings.ts';

/** Forgets what made this device a tablet: credential, PIN, sessions and ledger. Whatever waits to be sent stays, and is sent as from any phone. */
export function resetTablet(db: Database): PromiseLike<Kept<void>> {
  return db.transaction('rw', db.settings, db.ledger, async () => {
    await forgetTablet(db);
    await db.ledger.clear();
    return { ok: true, value: undefined };
  });
}
