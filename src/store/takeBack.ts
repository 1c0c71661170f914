import { forgetUploads } from './forgetUploads.ts';
import type { Database } from './openDatabase.ts';
import { isOutboxRow } from './rows.ts';
import type { Kept } from './storeFailure.ts';

/** Where the answers stood when they were taken back: still here, sent from here, or not known to this device. */
export type TakenFrom = 'outbox' | 'endpoint' | 'elsewhere';

/**
 * Takes one response back, without a network. Its envelope leaves the outbox with its recordings, and a withdrawal is queued in the same
 * transaction: always, because an envelope that still waits here may have arrived there, its receipt lost on the way.
 *
 * @param proof,receiptHash from the receipt code, see `sealing/receipt.ts`.
 * @param day the device's day, ISO `YYYY-MM-DD`.
 */
export function takeBack(
  db: Database,
  { proof, receiptHash }: { readonly proof: string; readonly receiptHash: string },
  day: string,
): PromiseLike<Kept<TakenFrom>> {
  return db.transaction('rw', db.outbox, db.receipts, db.withdrawals, db.pieces, db.uploads, async () => {
    await db.withdrawals.put({ receiptHash, proof });
    await forgetUploads(db, await db.uploads.where('receiptHash').equals(receiptHash).primaryKeys());
    const [row] = await db.outbox.where('envelope.receiptHash').equals(receiptHash).toArray();
    if (isOutboxRow(row)) {
      await db.outbox.delete(row.seq);
      await db.receipts.put({ id: row.envelope.id, receiptHash, state: 'withdrawn', day });
      return { ok: true, value: 'outbox' };
    }
    const sent = await db.receipts.where('receiptHash').equals(receiptHash).count();
    return { ok: true, value: sent > 0 ? 'endpoint' : 'elsewhere' };
  });
}
