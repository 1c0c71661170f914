import type { Envelope } from '../contract/envelope.ts';
import type { SealedRecording } from './finishSpokenDraft.ts';
import type { Database } from './openDatabase.ts';

/** The sealed recordings of a response come in, to be sent behind its words. Call inside a transaction over `uploads` and `pieces`. */
export async function addSealed(
  db: Database,
  { id: response, receiptHash }: Pick<Envelope, 'id' | 'receiptHash'>,
  recordings: readonly SealedRecording[],
): Promise<void> {
  await Promise.all([
    db.uploads.bulkAdd(recordings.map(({ id, sealed }) => ({ id, response, receiptHash, ...sealed }))),
    db.pieces.bulkAdd(recordings.flatMap(({ id, pieces }) => pieces.map((sealed, at) => ({ recording: id, at, sealed })))),
  ]);
}
