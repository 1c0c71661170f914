import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';

/** The endpoint was asked by these ids, and has all of each. Safe to repeat. */
export async function confirmLedger(db: Database, ids: readonly string[]): Promise<Kept<void>> {
  await db.ledger
    .where('id')
    .anyOf([...ids])
    .modify({ confirmed: 1 });
  return { ok: true, value: undefined };
}
