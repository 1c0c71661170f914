import { OF_GROUPS } from '../domain/session/hubSession.ts';
import { ledgerRows } from './ledger.ts';
import type { Database } from './openDatabase.ts';
import { isReceiptRow } from './rows.ts';
import { isUploadRow } from './spokenRows.ts';
import type { Kept } from './storeFailure.ts';

interface Counts {
  /** Finished here. */
  readonly saved: number;
  /** Of those, received. */
  readonly sent: number;
  /** Of those, found at the endpoint when it was asked by their ids. */
  readonly confirmed: number;
}

/** What became of what was finished on this tablet, of a session or of all of them. */
export interface LedgerCounts extends Counts {
  /** Refused ones, by why: `Refusal`, or `damaged`. They are here and not sent. */
  readonly refused: Readonly<Record<string, number>>;
  /** Neither here, nor known to have been received. */
  readonly lost: number;
  /** Counted nowhere else. */
  readonly takenBack: number;
  readonly recordings: Counts & { readonly refused: number };
}

export interface Ledger {
  /** Of responses. */
  readonly total: LedgerCounts;
  /** Of sessions of groups. */
  readonly groups: LedgerCounts;
  /** By session name. */
  readonly sessions: Readonly<Record<string, LedgerCounts>>;
  /** Finished here outside any session, by a family when this was nobody's tablet yet, and not received. */
  readonly others: number;
}

const NONE: LedgerCounts = {
  saved: 0,
  sent: 0,
  confirmed: 0,
  refused: {},
  lost: 0,
  takenBack: 0,
  recordings: { saved: 0, sent: 0, confirmed: 0, refused: 0 },
};

/** Counted from what stands in the tables now: nothing is counted along, and so nothing can be counted wrong. */
export function ledgerCounts(db: Database): PromiseLike<Kept<Ledger>> {
  return db.transaction('r', [db.ledger, db.outbox, db.receipts, db.uploads], async () => {
    const [rows, waiting, ids, notTaken, receipts, uploads] = await Promise.all([
      ledgerRows(db),
      db.outbox.count(),
      // From its index: what is sealed need not be read to be counted.
      db.outbox.orderBy('envelope.id').uniqueKeys(),
      db.outbox.orderBy('refusal').toArray(),
      db.receipts.toArray(),
      db.uploads.toArray(),
    ]);
    const inOutbox = new Set(ids);
    const refusals = new Map(notTaken.map((row) => [idIn(row), String(row.refusal)]));
    const received = new Map(receipts.filter(isReceiptRow).map(({ id, state }) => [id, state]));
    const spoken = new Map(uploads.filter(isUploadRow).map(({ id, refused }) => [id, refused]));
    let [total, groups] = [NONE, NONE];
    const sessions: Record<string, LedgerCounts> = {};
    for (const { id, session, recordings, confirmed } of rows) {
      const refusal = refusals.get(id);
      const state = received.get(id);
      const here = inOutbox.has(id);
      const inLine = recordings.filter((each) => spoken.has(each));
      const known = state !== undefined || confirmed === 1;
      const one: LedgerCounts =
        state === 'withdrawn'
          ? { ...NONE, takenBack: 1 }
          : {
              saved: 1,
              sent: !here && known ? 1 : 0,
              confirmed: confirmed ?? 0,
              refused: refusal === undefined ? {} : { [refusal]: 1 },
              lost: here || known ? 0 : 1,
              takenBack: 0,
              recordings: {
                saved: recordings.length,
                sent: !here && known ? recordings.length - inLine.length : 0,
                confirmed: confirmed ? recordings.length : 0,
                refused: inLine.filter((each) => spoken.get(each) !== undefined).length,
              },
            };
      if (session === OF_GROUPS) {
        groups = sum(groups, one);
        continue;
      }
      total = sum(total, one);
      sessions[session] = sum(sessions[session] ?? NONE, one);
    }
    return { ok: true, value: { total, groups, sessions, others: waiting - rows.filter(({ id }) => inOutbox.has(id)).length } };
  });
}

/** `undefined` of a row so damaged that it has none. */
const idIn = (row: object): unknown => (row as { readonly envelope?: { readonly id?: unknown } }).envelope?.id;

function sum(one: LedgerCounts, other: LedgerCounts): LedgerCounts {
  const refused = { ...one.refused };
  for (const [why, count] of Object.entries(other.refused)) refused[why] = (refused[why] ?? 0) + count;
  return {
    saved: one.saved + other.saved,
    sent: one.sent + other.sent,
    confirmed: one.confirmed + other.confirmed,
    refused,
    lost: one.lost + other.lost,
    takenBack: one.takenBack + other.takenBack,
    recordings: {
      saved: one.recordings.saved + other.recordings.saved,
      sent: one.recordings.sent + other.recordings.sent,
      confirmed: one.recordings.confirmed + other.recordings.confirmed,
      refused: one.recordings.refused + other.recordings.refused,
    },
  };
}
