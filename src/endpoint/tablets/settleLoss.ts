import type { Kysely, Transaction } from 'kysely';
import { lastLostDay } from '../../domain/session/loss.ts';
import type { Tables } from '../storage/tables.ts';

interface Settled {
  /** Its id. */
  readonly tablet: string;
  /** Its name, or `OF_GROUPS`. */
  readonly session: string;
  /** ISO date. */
  readonly today: string;
}

/**
 * Staff have done what they could: what a tablet has lost of this session by today is not asked for any more. It stays counted as missing, and counts
 * as arrived should it ever come.
 *
 * @param note writes it down in the same transaction.
 */
export function settleLoss(
  db: Kysely<Tables>,
  { tablet, session, today }: Settled,
  note: (transaction: Transaction<Tables>) => Promise<void>,
): Promise<void> {
  return db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('tablet_kept')
      .set({ settled_day: today })
      .where('tablet_id', '=', tablet)
      .where('session', '=', session)
      .where('settled_day', 'is', null)
      .where('refused_day', 'is', null)
      .where('reported_day', '<=', lastLostDay(today))
      .execute();
    await note(transaction);
  });
}
