import { ledgerRows } from './ledger.ts';
import type { LedgerRow } from './ledgerRow.ts';
import type { Database } from './openDatabase.ts';
import { isReceiptRow } from './rows.ts';
import type { Kept } from './storeFailure.ts';
import { readOpenSession, readSessions, type TabletSession } from './tabletSettings.ts';

/** A session, and those of its responses that the endpoint has not been found to have. */
export interface SessionToReport {
  readonly session: TabletSession;
  readonly rows: readonly LedgerRow[];
}

/**
 * What was taken back here is not told of: the endpoint may never have heard of it, and would miss it for ever. A session that was just
 * opened is, with nothing in it: a tablet that has been shut off or moved hears of it before families come.
 */
export function toReport(db: Database): PromiseLike<Kept<readonly SessionToReport[]>> {
  return db.transaction('r', [db.ledger, db.receipts, db.settings], async () => {
    const all = await ledgerRows(db);
    const open = all.filter(({ confirmed }) => confirmed === undefined);
    const receipts = (await db.receipts.bulkGet(open.map(({ id }) => id))).filter(isReceiptRow);
    const takenBack = new Set(receipts.filter(({ state }) => state === 'withdrawn').map(({ id }) => id));
    const [sessions, now] = await Promise.all([readSessions(db), readOpenSession(db)]);
    const isNew = ({ name }: TabletSession) => name === now?.name && !all.some(({ session }) => session === name);
    const value = sessions
      .map((session) => ({ session, rows: open.filter((row) => row.session === session.name && !takenBack.has(row.id)) }))
      .filter(({ session, rows }) => rows.length > 0 || isNew(session));
    return { ok: true, value };
  });
}
