import type { Draft } from '../domain/response/response.ts';
import { isFinished } from './isFinished.ts';
import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';

/**
 * Keeps the draft as it now stands. A draft of a finished response never comes back, whatever a slow tab still holds.
 *
 * All is asked for in one piece, its end included: the browser carries that out even if the page is closed at that very moment, and undoes
 * what still waits for its page. So it is put as if it were not finished; what is then found finished is deleted at once, and `draftFor` offers
 * nothing that is.
 */
export async function saveDraft(db: Database, draft: Draft): Promise<Kept<void, 'already-finished'>> {
  const finished = await db.transaction('rw', db.drafts, db.outbox, db.receipts, ({ idbtrans }) => {
    const all = Promise.all([isFinished(db, draft.id), db.drafts.put(draft)]);
    // Older browsers end it by themselves, once the page has heard of all of it.
    idbtrans.commit?.();
    return all.then(([found]) => found);
  });
  if (!finished) return { ok: true, value: undefined };
  await db.drafts.delete(draft.id);
  return { ok: false, reason: 'already-finished' };
}
