import type { Database } from '../storage/flavour.ts';
import type { AuditMark } from './auditMark.ts';
import type { Where } from './snapshot.ts';
import type { CarriedOver } from './takenBack.ts';

interface Steps {
  /** Of the backup that comes. */
  readonly mark: AuditMark | undefined;
  /** Makes and fills the tables, in the transaction of this database. */
  build(database: Database): Promise<void>;
  /** Called when all is well and only the last step is left. @returns takes it back, should that step fail. */
  lastly(): Promise<() => Promise<void>>;
}

/**
 * Builds a database and puts it in the place of the one that is there, or leaves that one as it is. What was taken back or taken away
 * there stays so.
 *
 * @returns `unreadable`: what was there was too damaged to say.
 */
export type Into = (where: Where, stage: string, replace: boolean, steps: Steps) => Promise<CarriedOver | 'unreadable'>;
