import type { Draft } from '../domain/response/response.ts';
import { isFinished } from './isFinished.ts';
import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';

/** Keeps the draft as it now stands. A draft of a finished response never comes back, whatever a slow tab still holds. */
export function saveDraft(db: Database, draft: Draft): PromiseLike<Kept<void, 'already-finished'>> {
  return db.transaction('rw', db.drafts, db.outbox, db.receipts, async () => {
    if (await isFinished(db, draft.id)) return { ok: false, reason: 'already-finished' };
    await db.drafts.put(draft);
    return { ok: true, value: undefined };
  });
}
