import { MOST_RECORDING_BYTES } from '../domain/response/responseSchema.ts';
import type { Database } from './openDatabase.ts';
import { isRecordingRow } from './spokenRows.ts';
import type { Kept } from './storeFailure.ts';

/** More than sealing adds to the longest recording: a key, and 16 bytes for each piece. */
const SEALING_BYTES = 2_000;
/** Most bytes of a recording that can still be sent once it is sealed. */
export const MOST_SOUND_BYTES = MOST_RECORDING_BYTES - SEALING_BYTES;

/**
 * Keeps the next chunk of a recording: on the disk when this resolves. Safe to repeat.
 *
 * @param at counts the chunks of this recording, from 0.
 * @param sealed it is sealed already.
 *
 * Refusals: `no-recording` (it was forgotten, or its draft was finished or discarded in another tab: nothing of it may be kept),
 * `too-large` (with this chunk it could not be sent any more; end it with what it has, and another may be begun).
 */
export function keepSound(
  db: Database,
  recording: string,
  at: number,
  sound: Uint8Array,
  sealed?: 1,
): PromiseLike<Kept<void, 'no-recording' | 'too-large'>> {
  return db.transaction('rw', db.recordings, db.sounds, async () => {
    const [row, before] = await Promise.all([
      db.recordings.get(recording),
      db.sounds.where('[recording+at]').equals([recording, at]).count(),
    ]);
    if (!isRecordingRow(row)) return { ok: false, reason: 'no-recording' };
    if (before > 0) return { ok: true, value: undefined };
    const bytes = row.bytes + sound.length;
    if (bytes > MOST_SOUND_BYTES) return { ok: false, reason: 'too-large' };
    // A copy: of a view, the whole memory behind it would be written.
    await Promise.all([
      db.sounds.add({ recording, at, sound: new Uint8Array(sound), ...(sealed && { sealed }) }),
      db.recordings.put({ ...row, bytes }),
    ]);
    return { ok: true, value: undefined };
  });
}
