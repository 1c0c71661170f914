import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';

/**
 * Sounds of drafts that are no more go, and pieces of nothing that is still to be sent. No act leaves such; but a fault in one
 * of them is not to leave a voice lying about that nobody sees.
 */
export function forgetOrphans(db: Database): PromiseLike<Kept<void>> {
  return db.transaction('rw', [db.drafts, db.groups, db.recordings, db.sounds, db.pieces, db.uploads], async () => {
    const drafts = await Promise.all([db.drafts, db.groups].map((table) => table.toCollection().primaryKeys()));
    await db.recordings.where('draft').noneOf(drafts.flat()).delete();
    const [spoken, sealed] = await Promise.all([db.recordings.toCollection().primaryKeys(), db.uploads.toCollection().primaryKeys()]);
    await Promise.all([db.sounds.where('recording').noneOf(spoken).delete(), db.pieces.where('recording').noneOf(sealed).delete()]);
    return { ok: true, value: undefined };
  });
}
