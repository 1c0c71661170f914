import type { Kysely } from 'kysely';
import type { Database } from '../storage/flavour.ts';
import type { Tables } from '../storage/tables.ts';
import type { Retained } from './retained.ts';

/** Something of tablets that has a day: what is due, by its key, and how so many of it end. */
interface Ending {
  due(db: Kysely<Tables>, day: string, limit?: number): Promise<readonly string[]>;
  end(db: Kysely<Tables>, keys: readonly string[]): Promise<unknown>;
}

/**
 * What serves to notice that a shared tablet has lost something: what tablets said they kept, from the day they said it; which tablet
 * and session a response is from, from the day it arrived; what was taken back; and the sessions of which nothing else is left.
 */
export function retainedTablets({ db }: Pick<Database, 'db'>): readonly Retained[] {
  return [KEPT, MARKS, GONE, SESSIONS].map(({ due, end }) => ({
    kind: 'tablets',
    countOlderThan: async (day) => (await due(db, day)).length,
    deleteOlderThan: (day, limit) =>
      db.transaction().execute(async (transaction) => {
        const keys = await due(transaction, day, limit);
        if (keys.length > 0) await end(transaction, keys);
        return keys.length;
      }),
  }));
}

const KEPT: Ending = {
  async due(db, day, limit) {
    const query = db.selectFrom('tablet_kept').select('id').where('reported_day', '<', day);
    return (await query.$if(limit !== undefined, (some) => some.limit(limit ?? 0)).execute()).map(({ id }) => id);
  },
  end: (db, ids) => db.deleteFrom('tablet_kept').where('id', 'in', ids).execute(),
};

const MARKS: Ending = {
  async due(db, day, limit) {
    const query = db
      .selectFrom('response')
      .select('id')
      .where('received_day', '<', day)
      .where(({ or, eb }) => or([eb('tablet_id', 'is not', null), eb('session', 'is not', null)]));
    return (await query.$if(limit !== undefined, (some) => some.limit(limit ?? 0)).execute()).map(({ id }) => id);
  },
  end: (db, ids) => db.updateTable('response').set({ tablet_id: null, session: null }).where('id', 'in', ids).execute(),
};

const GONE: Ending = {
  async due(db, day, limit) {
    const query = db.selectFrom('tablet_gone').select('id_hash').where('day', '<', day);
    return (await query.$if(limit !== undefined, (some) => some.limit(limit ?? 0)).execute()).map(({ id_hash }) => id_hash);
  },
  end: (db, hashes) => db.deleteFrom('tablet_gone').where('id_hash', 'in', hashes).execute(),
};

const SESSIONS: Ending = {
  async due(db, day, limit) {
    const query = db
      .selectFrom('tablet_session as ended')
      .select('ended.name')
      .where('ended.day', '<', day)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('tablet_kept').select('tablet_kept.id').whereRef('tablet_kept.session', '=', 'ended.name'))),
      )
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('response').select('response.id').whereRef('response.session', '=', 'ended.name'))),
      );
    return (await query.$if(limit !== undefined, (some) => some.limit(limit ?? 0)).execute()).map(({ name }) => name);
  },
  end: (db, names) => db.deleteFrom('tablet_session').where('name', 'in', names).execute(),
};
