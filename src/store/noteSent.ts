import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';

/** Notes how many bytes of a recording the endpoint has said to have; 0 before its upload is begun. */
export async function noteSent(db: Database, id: string, sent: number): Promise<Kept<void>> {
  await db.uploads.where('id').equals(id).modify({ sent });
  return { ok: true, value: undefined };
}
