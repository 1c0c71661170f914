import { joinBytes } from '../domain/response/joinBytes.ts';
import type { Database } from './openDatabase.ts';
import { isSoundRow } from './spokenRows.ts';
import type { Kept } from './storeFailure.ts';

/** All that is kept of a recording, as the browser made it, also while it goes on. `undefined` where there is nothing. */
export async function soundOf(db: Database, id: string): Promise<Kept<Uint8Array<ArrayBuffer> | undefined>> {
  // By its key, and so in order.
  const chunks = (await db.sounds.where('recording').equals(id).toArray()).filter(isSoundRow).map(({ sound }) => sound);
  return { ok: true, value: chunks.length > 0 ? joinBytes(chunks) : undefined };
}
