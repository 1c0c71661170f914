import { OF_GROUPS } from '../domain/session/hubSession.ts';
import { ledgerRows } from './ledger.ts';
import type { LedgerRow } from './ledgerRow.ts';
import type { Database } from './openDatabase.ts';
import { isReceiptRow } from './rows.ts';
import { isUploadRow } from './spokenRows.ts';
import type { Kept } from './storeFailure.ts';
import { readOpenSession, readSessions, type TabletSession } from './tabletSettings.ts';

/** A session, and those of its responses that the endpoint has not been found to have. */
export interface SessionToReport {
  readonly session: TabletSession;
  readonly rows: readonly LedgerRow[];
}

export interface ToReport {
  readonly sessions: readonly SessionToReport[];
  /** The same of group sessions. */
  readonly groups: readonly LedgerRow[];
  /** Of all those and their recordings: ids of what the endpoint did not take, and the tablet still has. */
  readonly refused: ReadonlySet<string>;
}

/**
 * What was taken back here is not told of: the endpoint may never have heard of it, and would miss it for ever. A session that was just
 * opened is, with nothing in it: a tablet that has been shut off or moved hears of it before families come.
 */
export function toReport(db: Database): PromiseLike<Kept<ToReport>> {
  return db.transaction('r', [db.ledger, db.outbox, db.receipts, db.uploads, db.settings], async () => {
    const all = await ledgerRows(db);
    const open = all.filter(({ confirmed }) => confirmed === undefined);
    const receipts = (await db.receipts.bulkGet(open.map(({ id }) => id))).filter(isReceiptRow);
    const takenBack = new Set(receipts.filter(({ state }) => state === 'withdrawn').map(({ id }) => id));
    const told = open.filter(({ id }) => !takenBack.has(id));
    const groups = told.filter(({ session }) => session === OF_GROUPS);
    const [sessions, now, refused] = await Promise.all([readSessions(db), readOpenSession(db), refusedOf(db, told)]);
    const isNew = ({ name }: TabletSession) => name === now?.name && !all.some(({ session }) => session === name);
    const value = {
      sessions: sessions
        .map((session) => ({ session, rows: told.filter((row) => row.session === session.name) }))
        .filter(({ session, rows }) => rows.length > 0 || isNew(session)),
      groups,
      refused,
    };
    return { ok: true, value };
  });
}

/** With a response, or a group's session, that was not taken, none of its recordings was. */
async function refusedOf(db: Database, rows: readonly LedgerRow[]): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set();
  // By index: what is sealed need not be read.
  const waiting = new Set(await db.outbox.orderBy('refusal').primaryKeys());
  const ids = rows.map(({ id }) => id);
  const refused = new Set<string>();
  await db.outbox
    .where('envelope.id')
    .anyOf(ids)
    .eachPrimaryKey((seq, { key }) => {
      if (waiting.has(seq)) refused.add(String(key));
    });
  const uploads = (await db.uploads.bulkGet(rows.flatMap(({ recordings }) => [...recordings]))).filter(isUploadRow);
  return new Set([
    ...rows.filter(({ id }) => refused.has(id)).flatMap(({ id, recordings }) => [id, ...recordings]),
    ...uploads.filter((upload) => upload.refused !== undefined).map(({ id }) => id),
  ]);
}
