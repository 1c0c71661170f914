import type { Envelope } from '../contract/envelope.ts';
import type { Database } from './openDatabase.ts';
import { isOutboxRow } from './rows.ts';
import type { Kept } from './storeFailure.ts';

export interface Batch {
  readonly envelopes: readonly Envelope[];
  /** Pass this as `after` to go on behind this batch. */
  readonly upTo: number;
}

/**
 * The envelopes next in line, oldest first. A row that cannot be read is marked `damaged`: it stays, is counted as
 * refused, and holds up nobody.
 *
 * @param after the `upTo` of the batch before, 0 at first.
 * @param mostBytes of envelopes as JSON. The first one comes whatever its size.
 */
export async function oldestWaiting(
  db: Database,
  { after, most, mostBytes }: { readonly after: number; readonly most: number; readonly mostBytes: number },
): Promise<Kept<Batch>> {
  const envelopes: Envelope[] = [];
  const damaged: number[] = [];
  let upTo = after;
  let bytes = 0;
  const fill = async (): Promise<void> => {
    for (;;) {
      const rows = await db.outbox.where('seq').above(upTo).limit(most).toArray();
      for (const row of rows) {
        if (row.refusal === undefined && isOutboxRow(row)) {
          bytes += JSON.stringify(row.envelope).length; // base64url and ids: a character is a byte
          if (envelopes.length > 0 && bytes > mostBytes) return;
          envelopes.push(row.envelope);
        } else if (row.refusal === undefined) damaged.push(row.seq);
        upTo = row.seq;
        if (envelopes.length === most) return;
      }
      if (rows.length < most) return;
    }
  };
  await fill();
  if (damaged.length > 0) await markDamaged(db, damaged);
  return { ok: true, value: { envelopes, upTo } };
}

function markDamaged(db: Database, seqs: readonly number[]): PromiseLike<unknown> {
  return db.outbox.where('seq').anyOf(seqs).modify({ refusal: 'damaged' });
}
