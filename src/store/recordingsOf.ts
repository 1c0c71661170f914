import type { Database } from './openDatabase.ts';
import { isRecordingRow, isSoundRow, type RecordingRow } from './spokenRows.ts';
import type { Kept } from './storeFailure.ts';

/** `seconds` is absent while it is being recorded, and after a crash: hear it, then `endRecording`. */
export interface RecordingFound extends Omit<RecordingRow, 'begun'> {
  /** How much of it is kept. 0 where a crash came before the first chunk. */
  readonly bytes: number;
}

/** The recordings of a draft, in the order begun, whether its answers name them or not. */
export function recordingsOf(db: Database, draft: string): PromiseLike<Kept<readonly RecordingFound[]>> {
  return db.transaction('r', db.recordings, db.sounds, async () => {
    const rows = (await db.recordings.where('draft').equals(draft).toArray()).filter(isRecordingRow);
    const inOrder = rows.sort((one, other) => one.begun - other.begun);
    const value = await Promise.all(inOrder.map(async ({ begun: _, ...row }) => ({ ...row, bytes: await bytesOf(db, row.id) })));
    return { ok: true, value };
  });
}

async function bytesOf(db: Database, recording: string): Promise<number> {
  let bytes = 0;
  await db.sounds
    .where('recording')
    .equals(recording)
    .each((row) => {
      if (isSoundRow(row)) bytes += row.sound.length;
    });
  return bytes;
}
