import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';

/**
 * Notes that a recording has ended, and how long it plays. Safe to repeat, also with another length.
 *
 * @param seconds whole, rounded up.
 *
 * Refusal `no-recording`: as in `keepSound`.
 */
export async function endRecording(db: Database, id: string, seconds: number): Promise<Kept<void, 'no-recording'>> {
  const found = await db.recordings.where('id').equals(id).modify({ seconds });
  return found > 0 ? { ok: true, value: undefined } : { ok: false, reason: 'no-recording' };
}
