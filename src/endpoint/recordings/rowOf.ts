import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { RecordingPlace } from '../../sealing/recording.ts';
import type { RecordingRow } from '../storage/recordingTables.ts';
import type { Tables } from '../storage/tables.ts';
import { ownerOf, refOf } from './spokenRef.ts';

/** A recording as its response or session declared it, and the hash that its seal is bound to. */
export type DeclaredRecording = RecordingRow & { readonly receipt_hash: string };

/** Every recording, as it was declared. */
export function declaredRecordings(db: Kysely<Tables>): SelectQueryBuilder<Tables, 'recording', DeclaredRecording> {
  return db
    .selectFrom('recording')
    .selectAll('recording')
    .select(({ fn, selectFrom }) =>
      fn
        .coalesce(
          selectFrom('response').select('receipt_hash').whereRef('response.id', '=', 'recording.response_id'),
          selectFrom('group_session').select('receipt_hash').whereRef('group_session.id', '=', 'recording.session_id'),
        )
        .$notNull()
        .as('receipt_hash'),
    );
}

/** What is known of a recording; `gone` when what it belonged to was taken back or deleted, `unknown` when nothing ever declared it. */
export async function rowOf(db: Kysely<Tables>, id: string): Promise<DeclaredRecording | 'gone' | 'unknown'> {
  const row = await declaredRecordings(db).where('recording.id', '=', id).executeTakeFirst();
  if (row) return row.state === 'deleted' ? 'gone' : row;
  const gone = await db.selectFrom('recording_removal').select('id').where('id', '=', id).executeTakeFirst();
  return gone ? 'gone' : 'unknown';
}

export const placeOf = (row: DeclaredRecording): RecordingPlace => ({
  id: ownerOf(refOf(row)).id,
  keyId: row.key_id,
  receiptHash: row.receipt_hash,
  recording: row.id,
});
