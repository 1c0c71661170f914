import type { Envelope } from '../contract/envelope.ts';
import { forgetSounds } from './forgetSounds.ts';
import { isFinished } from './isFinished.ts';
import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';

/**
 * The draft goes out and its sealed envelope comes in, in one transaction: at every moment the answers are in exactly
 * one of the two tables. Of two tabs that finish the same draft, one succeeds. Safe to repeat with the same envelope.
 * With the draft goes what was spoken to it, also what no answer names any more: nothing that plays is left here.
 *
 * Refusals: `already-finished` (elsewhere, under another receipt code), `no-draft` (discarded, or the browser has cleared its
 * storage since: save the draft again and finish again, if the person still wants to).
 */
export function finishDraft(db: Database, envelope: Envelope): PromiseLike<Kept<void, 'already-finished' | 'no-draft'>> {
  const { id, receiptHash } = envelope;
  return db.transaction('rw', db.drafts, db.outbox, db.receipts, db.recordings, db.sounds, async () => {
    // All in one breath, as if the draft were here: each wait for an answer of the database costs as much as the act.
    const [drafts, spoken, seq] = await Promise.all([
      db.drafts.where('id').equals(id).count(),
      db.recordings.where('draft').equals(id).primaryKeys(),
      db.outbox.add({ envelope }).catch('ConstraintError', () => 0),
      db.drafts.delete(id),
    ]);
    if (drafts > 0 && seq > 0) {
      await forgetSounds(db, spoken);
      return { ok: true, value: undefined };
    }
    // It was not: nobody has seen what was added, and it goes again in the same act.
    await db.outbox.delete(seq);
    // The hash of the receipt code tells our own envelope, whose commit was not reported to us, from another tab's.
    const ours = await Promise.all([
      db.outbox.where('envelope.receiptHash').equals(receiptHash).count(),
      db.receipts.where('receiptHash').equals(receiptHash).count(),
    ]);
    if (ours.some((count) => count > 0)) return { ok: true, value: undefined };
    return { ok: false, reason: (await isFinished(db, id)) ? 'already-finished' : 'no-draft' };
  });
}
