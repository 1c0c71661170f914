import type { Database } from './openDatabase.ts';
import { isOutboxRow, isReceiptRow, isWithdrawalRow } from './rows.ts';
import type { Kept } from './storeFailure.ts';

/**
 * What became of a finished response, by what stands in the tables now; never stored as such.
 *
 * `waiting`: on this device, to be sent. `received`: the partnership has it. `words-received`: it has all but recordings, which are
 * still here (`recordingStatus` tells more). `refused`: on this device, and the endpoint will
 * not take it as it is. `withdrawing`: taken back here, the endpoint still to be told. `withdrawn`: taken back.
 * `unknown`: this device knows nothing of it.
 */
export type ResponseStatus = 'waiting' | 'received' | 'words-received' | 'refused' | 'withdrawing' | 'withdrawn' | 'unknown';

export function statusOf(db: Database, id: string): PromiseLike<Kept<ResponseStatus>> {
  return db.transaction('r', db.outbox, db.receipts, db.withdrawals, db.uploads, async () => {
    const [row] = await db.outbox.where('envelope.id').equals(id).toArray();
    if (row) return { ok: true, value: row.refusal !== undefined || !isOutboxRow(row) ? 'refused' : 'waiting' };
    const receipt = await db.receipts.get(id);
    if (!isReceiptRow(receipt)) return { ok: true, value: 'unknown' };
    const withdrawal = await db.withdrawals.get(receipt.receiptHash);
    const pending = isWithdrawalRow(withdrawal) && 'proof' in withdrawal;
    if (pending) return { ok: true, value: 'withdrawing' };
    const spoken = await db.uploads.where('response').equals(id).count();
    return { ok: true, value: spoken > 0 ? 'words-received' : receipt.state };
  });
}
