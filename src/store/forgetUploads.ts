import type { Database } from './openDatabase.ts';

/** What was still to be sent goes, with its sealed pieces. Call inside a transaction over both tables. */
export async function forgetUploads(db: Database, ids: string[]): Promise<void> {
  if (ids.length > 0) await Promise.all([db.uploads.bulkDelete(ids), db.pieces.where('recording').anyOf(ids).delete()]);
}
