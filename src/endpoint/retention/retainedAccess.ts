import { sql } from 'kysely';
import type { Database } from '../storage/flavour.ts';
import { ending } from './ending.ts';
import type { Retained } from './retained.ts';

/** The first moment of a day: these rows have times, of staff alone. */
const midnight = (day: string): string => `${day}T00:00:00.000Z`;

/**
 * Invitations, with the address they were sent to, from the day they were used, revoked or over; sessions from the day they were last
 * used, for none outlasts a day; and what better-auth keeps of sign-ins that were begun.
 */
export const retainedAccess = (database: Pick<Database, 'db'>): readonly Retained[] => [
  ending(database, {
    kind: 'access',
    due: (db, day) =>
      db.selectFrom('invitation').select('id as key').where(sql`coalesce(used_at, revoked_at, expires_at)`, '<', midnight(day)),
    end: (db, ids) => db.deleteFrom('invitation').where('id', 'in', ids).execute(),
  }),
  ending(database, {
    kind: 'access',
    due: (db, day) => db.selectFrom('staff_session').select('id as key').where('updatedAt', '<', midnight(day)),
    end: (db, ids) => db.deleteFrom('staff_session').where('id', 'in', ids).execute(),
  }),
  ending(database, {
    kind: 'access',
    due: (db, day) => db.selectFrom('staff_verification').select('id as key').where('expiresAt', '<', midnight(day)),
    end: (db, ids) => db.deleteFrom('staff_verification').where('id', 'in', ids).execute(),
  }),
];
