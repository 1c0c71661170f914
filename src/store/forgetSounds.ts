import type { Database } from './openDatabase.ts';

/** Recordings and their sounds go. Call inside a transaction over both tables. */
export async function forgetSounds(db: Database, ids: string[]): Promise<void> {
  // Most have none, and pay nothing for it.
  if (ids.length > 0) await Promise.all([db.recordings.bulkDelete(ids), db.sounds.where('recording').anyOf(ids).delete()]);
}
