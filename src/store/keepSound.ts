import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';

/**
 * Keeps the next chunk of a recording: on the disk when this resolves. Safe to repeat.
 *
 * @param at counts the chunks of this recording, from 0.
 *
 * Refusal `no-recording`: it was forgotten, or its draft was finished or discarded in another tab. Nothing of it may be kept.
 */
export function keepSound(db: Database, recording: string, at: number, sound: Uint8Array): PromiseLike<Kept<void, 'no-recording'>> {
  return db.transaction('rw', db.recordings, db.sounds, async () => {
    if ((await db.recordings.where('id').equals(recording).count()) === 0) return { ok: false, reason: 'no-recording' };
    // A copy: of a view, the whole memory behind it would be written.
    await db.sounds.put({ recording, at, sound: new Uint8Array(sound) });
    return { ok: true, value: undefined };
  });
}
