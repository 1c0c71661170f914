import type { Envelope } from '../contract/envelope.ts';
import { isFinished } from './isFinished.ts';
import type { LedgerRow } from './ledgerRow.ts';
import type { Database } from './openDatabase.ts';
import { isOutboxRow } from './rows.ts';
import type { Kept } from './storeFailure.ts';

/**
 * A keyed paper form goes into the outbox. It never was a draft: until this has happened, the paper holds the answers, and
 * a draft would be offered to the next person on this device. Safe to repeat with the same envelope.
 *
 * Refusal `already-finished`: this form was keyed here before.
 *
 * @param ledger where it stands when it was keyed in a session of a shared tablet.
 */
export function keepForm(db: Database, envelope: Envelope, ledger?: LedgerRow): PromiseLike<Kept<void, 'already-finished'>> {
  return db.transaction('rw', db.outbox, db.receipts, db.ledger, async () => {
    if (await isFinished(db, envelope.id)) {
      // Sealing is never twice the same, so the very same message is our own, whose commit was not reported to us.
      const same = await db.outbox
        .where('envelope.id')
        .equals(envelope.id)
        .filter((row) => isSame(row, envelope))
        .count();
      return same > 0 ? { ok: true, value: undefined } : { ok: false, reason: 'already-finished' };
    }
    await db.outbox.add({ envelope });
    if (ledger) await db.ledger.put(ledger);
    return { ok: true, value: undefined };
  });
}

const isSame = (row: unknown, { coded }: Envelope): boolean => isOutboxRow(row) && row.envelope.coded.ct === coded.ct;
