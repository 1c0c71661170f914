import type { Database } from './openDatabase.ts';
import { isUploadRow, type UploadRow } from './spokenRows.ts';
import type { Kept } from './storeFailure.ts';

/** The recordings that can be sent now: their response has left the outbox, so the endpoint knows what they are. */
export function uploadsWaiting(db: Database): PromiseLike<Kept<readonly UploadRow[]>> {
  return db.transaction('r', db.outbox, db.uploads, async () => {
    const rows = (await db.uploads.toArray()).filter(isUploadRow).filter(({ refused }) => refused === undefined);
    const first = await db.outbox
      .where('envelope.id')
      .anyOf(rows.map(({ response }) => response))
      .keys();
    return { ok: true, value: rows.filter(({ response }) => !first.includes(response)) };
  });
}
