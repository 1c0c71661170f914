import type { Database } from './openDatabase.ts';
import { isReceiptRow, isWithdrawalRow, type WithdrawalOutcome } from './rows.ts';
import type { Kept } from './storeFailure.ts';

/**
 * The endpoint has been told of a withdrawal. Either outcome settles it: what has not arrived yet will be refused a
 * place. The proof is forgotten; a hash and the outcome remain, so that the person can be told.
 */
export function withdrawn(db: Database, proof: string, outcome: WithdrawalOutcome): PromiseLike<Kept<void>> {
  return db.transaction('rw', db.withdrawals, db.receipts, async () => {
    const [row] = (await db.withdrawals.where('proof').equals(proof).toArray()).filter(isWithdrawalRow);
    if (!row) return { ok: true, value: undefined };
    const { receiptHash } = row;
    await db.withdrawals.put({ receiptHash, outcome });
    const receipts = (await db.receipts.where('receiptHash').equals(receiptHash).toArray()).filter(isReceiptRow);
    await Promise.all(receipts.map((receipt) => db.receipts.put({ ...receipt, state: 'withdrawn' })));
    return { ok: true, value: undefined };
  });
}
