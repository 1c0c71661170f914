import { forgetSounds } from './forgetSounds.ts';
import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';

/** Nothing of it is left, whether it has ended or not. Safe to repeat. */
export function forgetRecording(db: Database, id: string): PromiseLike<Kept<void>> {
  return db.transaction('rw', db.recordings, db.sounds, async () => {
    await forgetSounds(db, [id]);
    return { ok: true, value: undefined };
  });
}
