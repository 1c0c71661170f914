import type { Database } from '../storage/flavour.ts';
import { ending } from './ending.ts';
import type { Retained } from './retained.ts';

/** The hashes that keep withdrawn responses away. After this a phone that comes very late can bring one back. */
export const retainedWithdrawals = (database: Pick<Database, 'db'>): Retained =>
  ending(database, {
    kind: 'withdrawals',
    due: (db, day) => db.selectFrom('withdrawal').select('receipt_hash as key').where('day', '<', day),
    end: (db, hashes) => db.deleteFrom('withdrawal').where('receipt_hash', 'in', hashes).execute(),
  });

/** The ids of recordings that are gone. After this a phone that still has one of them is told that nobody here knows it. */
export const retainedRemovals = (database: Pick<Database, 'db'>): Retained =>
  ending(database, {
    kind: 'withdrawals',
    due: (db, day) => db.selectFrom('recording_removal').select('id as key').where('removed_day', '<', day),
    end: (db, ids) => db.deleteFrom('recording_removal').where('id', 'in', ids).execute(),
  });
