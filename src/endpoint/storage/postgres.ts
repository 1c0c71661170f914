import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Database } from './flavour.ts';
import type { Tables } from './tables.ts';

/** The number of the advisory lock that batches share and a withdrawal has to itself. Arbitrary, and never changed. */
const TURN = 4_327_301;

/**
 * A PostgreSQL server, for an area that outgrows one machine.
 *
 * @param url such as `postgres://heard@db.internal/heard`.
 * @param lost told when an idle connection breaks. The pool replaces it; nothing that was acknowledged depends on it.
 */
export function openPostgres(url: string, lost: (error: Error) => void): Database {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 });
  pool.on('error', lost);
  return {
    flavour: 'postgres',
    db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    takeTurns: async (transaction, act) => {
      const lock = act === 'store' ? sql`pg_advisory_xact_lock_shared(${TURN})` : sql`pg_advisory_xact_lock(${TURN})`;
      await sql`select ${lock}`.execute(transaction);
    },
    // Dead rows are the server's to vacuum, its backups and logs the area's to keep short.
    forgetDeleted: async () => {},
  };
}
