import type { Database } from './openDatabase.ts';
import { isSoundRow, type SoundRow } from './spokenRows.ts';
import type { Kept } from './storeFailure.ts';

/** The chunks of a recording, in their order. */
export async function soundRowsOf(db: Database, id: string): Promise<Kept<readonly SoundRow[]>> {
  // By its key, and so in order.
  return { ok: true, value: (await db.sounds.where('recording').equals(id).toArray()).filter(isSoundRow) };
}
