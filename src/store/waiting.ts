import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';

export interface Waiting {
  /** Finished responses still to be sent. */
  readonly toSend: number;
  /** Finished responses that were refused, or cannot be read any more. Kept; see `rescueFile` and `sendRefusedAgain`. */
  readonly refused: number;
  /** Withdrawals that the endpoint is still to be told of. */
  readonly toWithdraw: number;
}

/** How much waits on this device. Counted from indexes: ten thousand envelopes cost no more than none. */
export function waiting(db: Database): PromiseLike<Kept<Waiting>> {
  return db.transaction('r', db.outbox, db.withdrawals, async () => {
    const [all, refused, toWithdraw] = await Promise.all([
      db.outbox.count(),
      db.outbox.orderBy('refusal').count(),
      db.withdrawals.orderBy('proof').count(),
    ]);
    return { ok: true, value: { toSend: all - refused, refused, toWithdraw } };
  });
}
