import type { Database } from './openDatabase.ts';
import { isOutboxRow, isReceiptRow, isWithdrawalRow } from './rows.ts';
import type { Kept } from './storeFailure.ts';

/**
 * What became of a finished response, by what stands in the tables now; never stored as such.
 *
 * `waiting`: on this device, to be sent. `received`: the partnership has it. `refused`: on this device, and the endpoint will
 * not take it as it is. `withdrawing`: taken back here, the endpoint still to be told. `withdrawn`: taken back.
 * `unknown`: this device knows nothing of it.
 */
export type ResponseStatus = 'waiting' | 'received' | 'refused' | 'withdrawing' | 'withdrawn' | 'unknown';

/** What became of a use of a receipt code on this device, whichever device the answers came from. */
export type WithdrawalStatus = 'withdrawing' | 'withdrawn' | 'not-here-yet' | 'unknown';

export function statusOf(db: Database, id: string): PromiseLike<Kept<ResponseStatus>> {
  return db.transaction('r', db.outbox, db.receipts, db.withdrawals, async () => {
    const [row] = await db.outbox.where('envelope.id').equals(id).toArray();
    if (row) return { ok: true, value: row.refusal !== undefined || !isOutboxRow(row) ? 'refused' : 'waiting' };
    const receipt = await db.receipts.get(id);
    if (!isReceiptRow(receipt)) return { ok: true, value: 'unknown' };
    const withdrawal = await db.withdrawals.get(receipt.receiptHash);
    const pending = isWithdrawalRow(withdrawal) && 'proof' in withdrawal;
    return { ok: true, value: pending ? 'withdrawing' : receipt.state };
  });
}

export async function withdrawalStatusOf(db: Database, receiptHash: string): Promise<Kept<WithdrawalStatus>> {
  const row = await db.withdrawals.get(receiptHash);
  if (!isWithdrawalRow(row)) return { ok: true, value: 'unknown' };
  return { ok: true, value: 'proof' in row ? 'withdrawing' : row.outcome };
}
