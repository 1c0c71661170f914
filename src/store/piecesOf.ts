import type { Database } from './openDatabase.ts';
import { isPieceRow } from './spokenRows.ts';
import type { Kept } from './storeFailure.ts';

/** The pieces of a sealed recording in their order; none where there are none, or one cannot be read. */
export async function piecesOf(db: Database, id: string): Promise<Kept<readonly Uint8Array<ArrayBuffer>[]>> {
  const rows = await db.pieces.where('recording').equals(id).toArray();
  const pieces = rows.filter(isPieceRow).map(({ sealed }) => sealed);
  return { ok: true, value: pieces.length === rows.length ? pieces : [] };
}
