import type { Database } from './openDatabase.ts';
import { isWithdrawalRow } from './rows.ts';
import type { Kept } from './storeFailure.ts';

/** What became of a use of a receipt code on this device, whichever device the answers came from. */
type WithdrawalStatus = 'withdrawing' | 'withdrawn' | 'not-here-yet' | 'unknown';

export async function withdrawalStatusOf(db: Database, receiptHash: string): Promise<Kept<WithdrawalStatus>> {
  const row = await db.withdrawals.get(receiptHash);
  if (!isWithdrawalRow(row)) return { ok: true, value: 'unknown' };
  return { ok: true, value: 'proof' in row ? 'withdrawing' : row.outcome };
}
