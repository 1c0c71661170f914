import type { Draft } from '../domain/response/response.ts';
import { isFinished } from './isFinished.ts';
import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';

/** Keeps the draft as it now stands. A draft of a finished response never comes back, whatever a slow tab still holds. */
export function saveDraft(db: Database, draft: Draft): PromiseLike<Kept<void, 'already-finished'>> {
  return db.transaction('rw', db.drafts, db.outbox, db.receipts, async () => {
    // In one breath, as if it were not finished: whoever closes the page within a moment of the last tap has waited once and not twice.
    const [finished] = await Promise.all([isFinished(db, draft.id), db.drafts.put(draft)]);
    if (!finished) return { ok: true, value: undefined };
    // Nobody has seen what was put, and it goes again in the same act.
    await db.drafts.delete(draft.id);
    return { ok: false, reason: 'already-finished' };
  });
}
