import type { Database } from '../storage/flavour.ts';
import { ending } from './ending.ts';
import type { Retained } from './retained.ts';

/**
 * What serves to notice that a shared tablet has lost something: what tablets said they kept, from the day they said it; which tablet
 * and session a response is from, from the day it arrived; what was taken back; and the sessions of which nothing else is left.
 */
export const retainedTablets = (database: Pick<Database, 'db'>): readonly Retained[] => [
  ending(database, {
    kind: 'tablets',
    due: (db, day) => db.selectFrom('tablet_kept').select('id as key').where('reported_day', '<', day),
    end: (db, ids) => db.deleteFrom('tablet_kept').where('id', 'in', ids).execute(),
  }),
  ending(database, {
    kind: 'tablets',
    due: (db, day) =>
      db
        .selectFrom('response')
        .select('id as key')
        .where('received_day', '<', day)
        .where(({ or, eb }) => or([eb('tablet_id', 'is not', null), eb('session', 'is not', null)])),
    end: (db, ids) => db.updateTable('response').set({ tablet_id: null, session: null }).where('id', 'in', ids).execute(),
  }),
  ending(database, {
    kind: 'tablets',
    due: (db, day) => db.selectFrom('tablet_gone').select('id_hash as key').where('day', '<', day),
    end: (db, hashes) => db.deleteFrom('tablet_gone').where('id_hash', 'in', hashes).execute(),
  }),
  ending(database, {
    kind: 'tablets',
    due: (db, day) =>
      db
        .selectFrom('tablet_session')
        .select('tablet_session.name as key')
        .where('tablet_session.day', '<', day)
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('tablet_kept').select('tablet_kept.id').whereRef('tablet_kept.session', '=', 'tablet_session.name'))),
        )
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('response').select('response.id').whereRef('response.session', '=', 'tablet_session.name'))),
        ),
    end: (db, names) => db.deleteFrom('tablet_session').where('name', 'in', names).execute(),
  }),
];
