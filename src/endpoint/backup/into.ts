import type { Database } from '../storage/flavour.ts';
import type { Where } from './snapshot.ts';

interface Steps {
  /** Makes and fills the tables, in the transaction of this database. */
  build(database: Database): Promise<void>;
  /** Called when all is well and only the last step is left. @returns takes it back, should that step fail. */
  lastly(): Promise<() => Promise<void>>;
}

/** What became of the withdrawals in the database that gave way. `unreadable`: it was too damaged to say. */
export type WithdrawnAgain = number | 'unreadable';

/**
 * Builds a database and puts it in the place of the one that is there, or leaves that one as it is. What was taken back
 * there stays taken back.
 */
export type Into = (where: Where, stage: string, replace: boolean, steps: Steps) => Promise<WithdrawnAgain>;
