import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  sql,
  type TransactionSettings,
} from 'kysely';
import type { Database } from './flavour.ts';
import type { Tables } from './tables.ts';

/** How long a writer waits for another process (an import beside a running endpoint) before it gives up, in ms. */
const BUSY_MS = 10_000;

/**
 * The embedded database. WAL, so that an export reads beside a running endpoint; `synchronous = FULL`, so that a commit
 * has reached the disk before a receipt is given; `secure_delete`, so that what was withdrawn is overwritten.
 *
 * @param file made with its folder (mode 0700) when it does not exist.
 */
export function openSqlite(file: string): Database {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const database = new BetterSqlite(file, { timeout: BUSY_MS });
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'secure_delete = ON', 'foreign_keys = ON']) database.pragma(pragma);
  const db = new Kysely<Tables>({ dialect: new ImmediateSqliteDialect({ database }) });
  return {
    flavour: 'sqlite',
    db,
    // A writing transaction holds the whole database from its start.
    takeTurns: async () => {},
    // Deleted rows live on in the write-ahead log until it has been folded into the database and cut to nothing.
    forgetDeleted: async () => {
      await sql`pragma wal_checkpoint(truncate)`.execute(db);
    },
  };
}

/**
 * Begins writing transactions with the write lock. One that begins by reading and asks for the lock later is turned away
 * at once, without any wait, when another process has written in between.
 */
class ImmediateSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.#config);
  }
}

class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(settings?.accessMode === 'read only' ? 'begin' : 'begin immediate'));
  }
}
