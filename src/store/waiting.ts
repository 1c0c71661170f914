import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';

export interface Waiting {
  /** Finished responses still to be sent, or with recordings still to be sent. */
  readonly toSend: number;
  /**
   * Finished responses that were refused, or cannot be read any more, or with recordings that were refused. Kept; see
   * `rescueFile` and `sendRefusedAgain`.
   */
  readonly refused: number;
  /** Withdrawals that the endpoint is still to be told of. */
  readonly toWithdraw: number;
}

/** How much waits on this device. Counted from indexes: ten thousand envelopes cost no more than none. */
export function waiting(db: Database): PromiseLike<Kept<Waiting>> {
  return db.transaction('r', db.outbox, db.withdrawals, db.uploads, async () => {
    const [all, refused, toWithdraw, spoken, notTaken] = await Promise.all([
      db.outbox.count(),
      db.outbox.orderBy('refusal').count(),
      db.withdrawals.orderBy('proof').count(),
      db.uploads.orderBy('response').uniqueKeys(),
      db.uploads.orderBy('[refused+response]').uniqueKeys(),
    ]);
    // What waits in the outbox has been counted there.
    const counted = spoken.length > 0 ? await db.outbox.where('envelope.id').anyOf(spoken).keys() : [];
    const others = spoken.filter((response) => !counted.includes(response));
    const refusedToo = others.filter((response) => notTaken.flat().includes(response as string)).length;
    return { ok: true, value: { toSend: all - refused + others.length - refusedToo, refused: refused + refusedToo, toWithdraw } };
  });
}
