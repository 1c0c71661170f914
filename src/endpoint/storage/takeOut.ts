import type { Kysely } from 'kysely';
import type { Tally } from '../tally/tally.ts';
import type { Tables } from './tables.ts';
import { noteGone } from './tabletsGone.ts';

/**
 * Deletes what was sent with the receipt hashes of these withdrawals, with everything that refers to it, and counts it no longer. Called in a transaction.
 *
 * @returns how many responses, group sessions and parts of those.
 */
export async function takeOut(
  db: Kysely<Tables>,
  withdrawals: readonly { readonly receipt_hash: string; readonly day: string }[],
  tally: Pick<Tally, 'remove'>,
): Promise<number> {
  const days = new Map(withdrawals.map(({ receipt_hash, day }) => [receipt_hash, day]));
  const going = await db
    .selectFrom('response')
    .select('id')
    .where('receipt_hash', 'in', [...days.keys()])
    .execute();
  await tally.remove(
    db,
    going.map(({ id }) => id),
    'withdrawn',
  );
  const gone = await db
    .deleteFrom('response')
    .where('receipt_hash', 'in', [...days.keys()])
    .returning(['id', 'tablet_id', 'receipt_hash'])
    .execute();
  await noteGone(
    db,
    gone.flatMap(({ id, tablet_id, receipt_hash }) => (tablet_id === null ? [] : [{ id, day: days.get(receipt_hash) ?? '' }])),
  );
  const groups = await db
    .deleteFrom('group_session')
    .where('receipt_hash', 'in', [...days.keys()])
    .returning(['id', 'receipt_hash'])
    .execute();
  // A session does not say whether a tablet keeps an account of it. Of any that does, it is not to be missed.
  await noteGone(
    db,
    groups.map(({ id, receipt_hash }) => ({ id, day: days.get(receipt_hash) ?? '' })),
  );
  // The invitation says what the session was to be about: it goes with it, and nobody joins it any more.
  if (groups.length > 0)
    await db
      .deleteFrom('group_join')
      .where(
        'session_id',
        'in',
        groups.map(({ id }) => id),
      )
      .execute();
  const parts = await db
    .deleteFrom('group_part')
    .where('receipt_hash', 'in', [...days.keys()])
    .executeTakeFirstOrThrow();
  return gone.length + groups.length + Number(parts.numDeletedRows);
}
