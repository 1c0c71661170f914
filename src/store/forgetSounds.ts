import type { Database } from './openDatabase.ts';

/** Recordings and their sounds. Call inside a transaction over both tables. */
export async function forgetSounds(db: Database, ids: string[]): Promise<void> {
  await Promise.all([db.recordings.bulkDelete(ids), db.sounds.where('recording').anyOf(ids).delete()]);
}
