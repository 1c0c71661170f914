import type { RescueFile } from '../contract/rescueFile.ts';
import { joinBytes } from '../domain/response/joinBytes.ts';
import type { Database } from './openDatabase.ts';
import { isOutboxRow } from './rows.ts';
import { isPieceRow, isUploadRow } from './spokenRows.ts';
import type { Kept } from './storeFailure.ts';

interface Rescue {
  readonly file: RescueFile;
  /** Rows that cannot be read any more, and so are not in the file. They stay on the device. */
  readonly damaged: number;
}

/**
 * Everything that waits, whatever was refused included, for a device that never gets a network. Nothing leaves the outbox by it.
 *
 * @param write bytes as base64url without padding.
 */
export function rescueFile(db: Database, write: (bytes: Uint8Array) => string): PromiseLike<Kept<Rescue>> {
  return db.transaction('r', db.outbox, db.uploads, db.pieces, async () => {
    const rows = await db.outbox.orderBy('seq').toArray();
    const envelopes = rows.filter(isOutboxRow).map(({ envelope }) => envelope);
    const uploads = await db.uploads.toArray();
    const recordings: RescueFile['recordings'] = [];
    for (const { id, bytes } of uploads.filter(isUploadRow)) {
      const pieces = (await db.pieces.where('recording').equals(id).toArray()).filter(isPieceRow);
      const sealed = joinBytes(pieces.map(({ sealed }) => sealed));
      if (sealed.length === bytes) recordings.push({ id, sealed: write(sealed) });
    }
    const damaged = rows.length - envelopes.length + uploads.length - recordings.length;
    return { ok: true, value: { file: { heard: 'rescue', v: 2, envelopes, recordings }, damaged } };
  });
}
