import type { Database } from './openDatabase.ts';
import { isOutboxRow, type OutboxRow } from './rows.ts';
import type { Kept } from './storeFailure.ts';

/**
 * Puts refused envelopes back in line, at their old place: the partnership may have mended what was wrong at its end
 * (a key, a survey version). Those that cannot be read stay as they are, unless this version of the app can read them.
 */
export function sendRefusedAgain(db: Database): PromiseLike<Kept<void>> {
  return db.transaction('rw', db.outbox, async () => {
    const rows = (await db.outbox.orderBy('refusal').toArray()).filter(isOutboxRow);
    await Promise.all(rows.map(({ refusal: _, ...row }: OutboxRow) => db.outbox.put(row)));
    return { ok: true, value: undefined };
  });
}
