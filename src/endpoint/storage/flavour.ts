import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** Which SQL is spoken. */
export type Flavour = 'sqlite' | 'postgres';

/** A database, and the two things that its kind does in a way of its own. */
export interface Database {
  readonly flavour: Flavour;
  readonly db: Kysely<Tables>;
  /**
   * Called first in a transaction that stores or withdraws. Until it ends the other act waits, so that a response and its
   * withdrawal cannot pass each other unseen. Batches need not wait for batches.
   */
  takeTurns(transaction: Transaction<Tables>, act: 'store' | 'withdraw'): Promise<void>;
  /** Called after a withdrawal has been committed: rids the database's own journals of the deleted rows as far as it can. */
  forgetDeleted(): Promise<void>;
}
