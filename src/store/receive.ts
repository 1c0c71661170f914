import type { Outcome } from '../contract/sendResponses.ts';
import { forgetUploads } from './forgetUploads.ts';
import type { Database } from './openDatabase.ts';
import { isOutboxRow } from './rows.ts';
import type { Kept } from './storeFailure.ts';

/**
 * Takes what the endpoint said of envelopes sent to it. This is the only place where a row leaves the outbox because of
 * the network, and it leaves on a receipt alone. A refused one stays, with its refusal. An outcome for an id that does
 * not wait here changes nothing. Its recordings wait on for receipts of their own, unless it was taken back.
 *
 * @param day the device's day, ISO `YYYY-MM-DD`.
 */
export function receive(db: Database, outcomes: readonly Outcome[], day: string): PromiseLike<Kept<void>> {
  return db.transaction('rw', db.outbox, db.receipts, db.pieces, db.uploads, async () => {
    const ids = outcomes.map(({ id }) => id);
    const rows = (await db.outbox.where('envelope.id').anyOf(ids).toArray()).filter(isOutboxRow);
    await Promise.all(
      outcomes.map(async (told) => {
        const row = rows.find(({ envelope }) => envelope.id === told.id);
        if (!row) return;
        switch (told.outcome) {
          case 'stored':
          case 'already-stored':
          case 'withdrawn': {
            const state = told.outcome === 'withdrawn' ? 'withdrawn' : 'received';
            await db.receipts.put({ id: told.id, receiptHash: row.envelope.receiptHash, state, day });
            await db.outbox.delete(row.seq);
            if (state === 'withdrawn') await forgetUploads(db, await db.uploads.where('response').equals(told.id).primaryKeys());
            return;
          }
          case 'refused':
            await db.outbox.put({ ...row, refusal: told.refusal });
            return;
        }
      }),
    );
    return { ok: true, value: undefined };
  });
}
