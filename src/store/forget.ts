import { forgetUnfinished, unfinishedTables } from './forgetUnfinished.ts';
import type { Database } from './openDatabase.ts';
import { isWithdrawalRow } from './rows.ts';
import type { Kept } from './storeFailure.ts';

/**
 * Forgets what a next person at this device should not find: `drafts`, also of group sessions, and what was spoken to them, or `all` (receipts, settled withdrawals and settings
 * too). Never what is still owed to somebody: envelopes without a receipt, sealed recordings
 * and withdrawals not yet told stay. So does the
 * content, which is the same for everyone and holds the key that the next response is sealed to.
 */
export function forget(db: Database, what: 'drafts' | 'all'): PromiseLike<Kept<void>> {
  return db.transaction('rw', [...unfinishedTables(db), db.receipts, db.withdrawals, db.settings], async () => {
    await forgetUnfinished(db);
    if (what === 'all') {
      await Promise.all([db.receipts.clear(), db.settings.clear()]);
      await db.withdrawals.filter((row) => isWithdrawalRow(row) && 'outcome' in row).delete();
    }
    return { ok: true, value: undefined };
  });
}
