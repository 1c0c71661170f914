import type { Database } from './openDatabase.ts';
import { isOutboxRow, isReceiptRow } from './rows.ts';
import type { Kept } from './storeFailure.ts';

/**
 * What this device knows of a paper form. `keyed-elsewhere`: keyed here, and the endpoint has it from another device
 * already. `refused`: keyed here, and the endpoint will not take it for another reason.
 */
export type FormStatus = 'new' | 'keyed' | 'keyed-elsewhere' | 'refused' | 'taken-back';

/** @param id from the form's number, see `sealing/formId.ts`. */
export function formStatus(db: Database, { id, receiptHash }: { readonly id: string; readonly receiptHash: string }) {
  return db.transaction('r', db.outbox, db.receipts, db.withdrawals, async (): Promise<Kept<FormStatus>> => {
    if (await db.withdrawals.get(receiptHash)) return { ok: true, value: 'taken-back' };
    const receipt = await db.receipts.get(id);
    if (isReceiptRow(receipt)) return { ok: true, value: receipt.state === 'withdrawn' ? 'taken-back' : 'keyed' };
    const [row] = await db.outbox.where('envelope.id').equals(id).toArray();
    if (!row) return { ok: true, value: 'new' };
    if (!isOutboxRow(row)) return { ok: true, value: 'refused' };
    if (row.refusal === undefined) return { ok: true, value: 'keyed' };
    return { ok: true, value: row.refusal === 'id-taken' ? 'keyed-elsewhere' : 'refused' };
  });
}

/** Lets a second keying go, once a person has decided that the first, which the endpoint has, is of the same paper. */
export function discardSecondKeying(db: Database, id: string): PromiseLike<Kept<void>> {
  return db.transaction('rw', db.outbox, async () => {
    await db.outbox
      .where('envelope.id')
      .equals(id)
      .filter(({ refusal }) => refusal === 'id-taken')
      .delete();
    return { ok: true, value: undefined };
  });
}
