import { forgetSounds } from './forgetSounds.ts';
import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';

/** The draft goes, and all that was spoken to it. */
export function discardDraft(db: Database, id: string): PromiseLike<Kept<void>> {
  return db.transaction('rw', db.drafts, db.recordings, db.sounds, async () => {
    const spoken = db.recordings.where('draft').equals(id).primaryKeys();
    await Promise.all([db.drafts.delete(id), forgetSounds(db, await spoken)]);
    return { ok: true, value: undefined };
  });
}
