import { type Kysely, sql } from 'kysely';
import type { Database } from '../storage/flavour.ts';
import type { Tables } from '../storage/tables.ts';
import type { Retained } from './retained.ts';

type Ids = readonly string[];

/** Of how people came to be signed in: those that are over, by id, and how so many of them go. */
interface Ended {
  due(db: Kysely<Tables>, day: string, limit?: number): Promise<readonly { readonly id: string }[]>;
  end(db: Kysely<Tables>, ids: Ids): Promise<unknown>;
}

/**
 * Invitations, with the address they were sent to, from the day they were used, revoked or over; sessions from the day they were last
 * used, for none outlasts a day; and what better-auth keeps of sign-ins that were begun.
 */
export function retainedAccess({ db }: Pick<Database, 'db'>): readonly Retained[] {
  return [INVITATIONS, SESSIONS, BEGUN].map(({ due, end }) => ({
    kind: 'access',
    countOlderThan: async (day) => (await due(db, day)).length,
    deleteOlderThan: (day, limit) =>
      db.transaction().execute(async (transaction) => {
        const ids = (await due(transaction, day, limit)).map(({ id }) => id);
        if (ids.length > 0) await end(transaction, ids);
        return ids.length;
      }),
  }));
}

/** The first moment of a day: these rows have times, of staff alone. */
const midnight = (day: string): string => `${day}T00:00:00.000Z`;

const INVITATIONS: Ended = {
  due: (db, day, limit) =>
    db
      .selectFrom('invitation')
      .select('id')
      .where(sql`coalesce(used_at, revoked_at, expires_at)`, '<', midnight(day))
      .$if(limit !== undefined, (some) => some.limit(limit ?? 0))
      .execute(),
  end: (db, ids) => db.deleteFrom('invitation').where('id', 'in', ids).execute(),
};

const SESSIONS: Ended = {
  due: (db, day, limit) =>
    db
      .selectFrom('staff_session')
      .select('id')
      .where('updatedAt', '<', midnight(day))
      .$if(limit !== undefined, (some) => some.limit(limit ?? 0))
      .execute(),
  end: (db, ids) => db.deleteFrom('staff_session').where('id', 'in', ids).execute(),
};

const BEGUN: Ended = {
  due: (db, day, limit) =>
    db
      .selectFrom('staff_verification')
      .select('id')
      .where('expiresAt', '<', midnight(day))
      .$if(limit !== undefined, (some) => some.limit(limit ?? 0))
      .execute(),
  end: (db, ids) => db.deleteFrom('staff_verification').where('id', 'in', ids).execute(),
};
