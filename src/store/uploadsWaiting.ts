import type { Database } from './openDatabase.ts';
import { isUploadRow, type UploadRow } from './spokenRows.ts';
import type { Kept } from './storeFailure.ts';

/**
 * The recordings that can be asked after now: their response has left the outbox, so the endpoint knows what they are. Refused ones
 * too: an endpoint that has been mended may have taken in since what it could not open.
 */
export function uploadsWaiting(db: Database): PromiseLike<Kept<readonly UploadRow[]>> {
  return db.transaction('r', db.outbox, db.uploads, async () => {
    const rows = (await db.uploads.toArray()).filter(isUploadRow);
    const first = await db.outbox
      .where('envelope.id')
      .anyOf(rows.map(({ response }) => response))
      .keys();
    return { ok: true, value: rows.filter(({ response }) => !first.includes(response)) };
  });
}
