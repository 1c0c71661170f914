import type { RecordingState } from '../contract/recordings.ts';
import { forgetUploads } from './forgetUploads.ts';
import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';

/**
 * Takes what the endpoint said of a recording. This is the only place where a recording leaves this device because of the
 * network, and it leaves on `received` or `gone` alone. A refused one stays, and is shown as such.
 */
export function settleUpload(db: Database, id: string, state: RecordingState): PromiseLike<Kept<void>> {
  return db.transaction('rw', db.pieces, db.uploads, async () => {
    switch (state) {
      case 'received':
      case 'gone':
        await forgetUploads(db, [id]);
        break;
      case 'refused':
        await db.uploads.where('id').equals(id).modify({ refused: 1 });
        break;
      case 'expected':
      case 'unknown':
        break;
    }
    return { ok: true, value: undefined };
  });
}
