import type { Database } from './openDatabase.ts';
import { isUploadRow } from './spokenRows.ts';
import type { Kept } from './storeFailure.ts';

/** The recordings of a finished response that the partnership does not have yet. */
interface RecordingStatus {
  /** How many there are. 0: all have arrived, or there never was any. */
  readonly recordings: number;
  /** Of those, in sealed bytes; and how many of them have arrived. */
  readonly bytes: number;
  readonly sent: number;
  /** How many of them the endpoint cannot take. They stay here. */
  readonly refused: number;
}

export async function recordingStatus(db: Database, response: string): Promise<Kept<RecordingStatus>> {
  const rows = (await db.uploads.where('response').equals(response).toArray()).filter(isUploadRow);
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    ok: true,
    value: {
      recordings: rows.length,
      bytes: sum(({ bytes }) => bytes),
      sent: sum(({ sent }) => sent ?? 0),
      refused: sum(({ refused }) => refused ?? 0),
    },
  };
}
