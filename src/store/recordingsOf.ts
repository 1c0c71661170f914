import type { Database } from './openDatabase.ts';
import { isRecordingRow, type RecordingRow } from './spokenRows.ts';
import type { Kept } from './storeFailure.ts';

/**
 * The recordings of a draft, in the order begun, whether its answers name them or not. `seconds` is absent of one that is
 * being recorded, and after a crash: hear it, then `endRecording`. `bytes` is 0 where the crash came before the first chunk.
 */
export async function recordingsOf(db: Database, draft: string): Promise<Kept<readonly RecordingRow[]>> {
  const rows = (await db.recordings.where('draft').equals(draft).toArray()).filter(isRecordingRow);
  return { ok: true, value: rows.sort((one, other) => one.begun - other.begun) };
}
