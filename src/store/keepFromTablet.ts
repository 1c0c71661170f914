import type { Envelope } from '../contract/envelope.ts';
import type { Response } from '../domain/response/response.ts';
import { addSealed } from './addSealed.ts';
import type { SealedRecording } from './finishSpokenDraft.ts';
import { isFinished } from './isFinished.ts';
import type { Database } from './openDatabase.ts';
import { isOutboxRow } from './rows.ts';
import type { Kept } from './storeFailure.ts';

/**
 * What a family finished on a shared tablet comes in, all of it in one transaction: the envelope, its sealed recordings, and the ledger's row
 * that says so. It never was a draft here: until this has happened, nothing of it is on the disk. Safe to repeat with the same
 * envelope.
 *
 * Refusal `already-finished`: another envelope of this response is here.
 */
export function keepFromTablet(
  db: Database,
  envelope: Envelope,
  recordings: readonly SealedRecording[],
  { session, day }: { readonly session: string } & Pick<Response, 'day'>,
): PromiseLike<Kept<void, 'already-finished'>> {
  const { id } = envelope;
  return db.transaction('rw', [db.outbox, db.receipts, db.uploads, db.pieces, db.ledger], async () => {
    if (await isFinished(db, id)) {
      // The hash of the receipt code tells our own envelope, whose commit was not reported to us.
      const [row] = await db.outbox.where('envelope.id').equals(id).toArray();
      const ours = isOutboxRow(row) && row.envelope.receiptHash === envelope.receiptHash;
      const sent = await db.receipts.where('receiptHash').equals(envelope.receiptHash).count();
      return ours || sent > 0 ? { ok: true, value: undefined } : { ok: false, reason: 'already-finished' };
    }
    await Promise.all([
      db.outbox.add({ envelope }),
      addSealed(db, envelope, recordings),
      db.ledger.add({ id, session, day, recordings: recordings.map((each) => each.id) }),
    ]);
    return { ok: true, value: undefined };
  });
}
