import type { Kysely } from 'kysely';
import type { RecordingPlace } from '../../sealing/recording.ts';
import type { RecordingRow } from '../storage/recordingTables.ts';
import type { Tables } from '../storage/tables.ts';

/** A recording as its response declared it, and the hash that its seal is bound to. */
export type DeclaredRecording = RecordingRow & { readonly receipt_hash: string };

/** What is known of a recording; `gone` when its response was taken back or deleted, `unknown` when none ever declared it. */
export async function rowOf(db: Kysely<Tables>, id: string): Promise<DeclaredRecording | 'gone' | 'unknown'> {
  const row = await db
    .selectFrom('recording')
    .innerJoin('response', 'response.id', 'recording.response_id')
    .selectAll('recording')
    .select('response.receipt_hash')
    .where('recording.id', '=', id)
    .executeTakeFirst();
  if (row) return row.state === 'deleted' ? 'gone' : row;
  const gone = await db.selectFrom('recording_removal').select('id').where('id', '=', id).executeTakeFirst();
  return gone ? 'gone' : 'unknown';
}

export const placeOf = ({ id, response_id, key_id, receipt_hash }: DeclaredRecording): RecordingPlace => ({
  id: response_id,
  keyId: key_id,
  receiptHash: receipt_hash,
  recording: id,
});
