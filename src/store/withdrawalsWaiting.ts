import type { Database } from './openDatabase.ts';
import { isWithdrawalRow } from './rows.ts';
import type { Kept } from './storeFailure.ts';

/** The proofs of withdrawals that the endpoint is still to be told of. */
export async function withdrawalsWaiting(db: Database): Promise<Kept<readonly string[]>> {
  const rows = await db.withdrawals.orderBy('proof').toArray();
  return { ok: true, value: rows.flatMap((row) => (isWithdrawalRow(row) && 'proof' in row ? [row.proof] : [])) };
}
