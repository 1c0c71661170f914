import type { Database } from './openDatabase.ts';
import type { SoundRow } from './spokenRows.ts';
import type { Kept } from './storeFailure.ts';

/** What lay there clear lies there sealed from now on. Chunks that have gone since do not come again. */
export function sealSounds(db: Database, rows: readonly SoundRow[]): PromiseLike<Kept<void>> {
  return db.transaction('rw', db.sounds, async () => {
    for (const { recording, at, sound } of rows) await db.sounds.update([recording, at], { sound, sealed: 1 });
    return { ok: true, value: undefined };
  });
}
