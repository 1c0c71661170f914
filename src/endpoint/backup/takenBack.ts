import { surveyOf } from '../../content/surveys.ts';
import type { Database } from '../storage/flavour.ts';
import { takeOut } from '../storage/takeOut.ts';
import { createTally } from '../tally/tally.ts';
import { foundTables } from './anyTables.ts';
import type { AuditMark } from './auditMark.ts';
import { type DecidedAgain, decideAgain } from './decideAgain.ts';
import { type Decided, decidedSince } from './decidedSince.ts';

interface Withdrawn {
  readonly receipt_hash: string;
  readonly day: string;
  readonly arrived: number;
}

/** Hashes in one statement. */
const AT_ONCE = 500;

/** A shared tablet that was shut off, which must not be let in again because a backup is older than that. */
interface ShutOff {
  readonly id: string;
  readonly shut_off_day: string | null;
}

interface TakenBack {
  readonly withdrawn: readonly Withdrawn[];
  readonly shutOff: readonly ShutOff[];
  readonly decided?: Decided;
}

/** What of the database that gave way holds for the one that came. */
export interface CarriedOver {
  readonly withdrawals: number;
  readonly tablets: number;
  /** What staff had decided since; absent where it had not gone on from this backup. */
  readonly decided?: DecidedAgain;
}

export const NOTHING_TAKEN_BACK: TakenBack = { withdrawn: [], shutOff: [] };

/** What was taken back in the database that gives way. @param mark of the backup that comes. */
export async function readTakenBack(database: Database, mark: AuditMark | undefined): Promise<TakenBack> {
  const { db } = database;
  const there = new Set((await foundTables(database)).map(({ name }) => name));
  const decided = await decidedSince(database, mark);
  return {
    withdrawn: there.has('withdrawal') ? await db.selectFrom('withdrawal').selectAll().execute() : [],
    shutOff: there.has('tablet')
      ? await db.selectFrom('tablet').select(['id', 'shut_off_day']).where('shut_off_day', 'is not', null).execute()
      : [],
    ...(decided && { decided }),
  };
}

/** Takes it back in the one that comes too: a backup is older than the withdrawals that were made since. */
export async function takeBackAgain(database: Database, { withdrawn, shutOff, decided }: TakenBack): Promise<CarriedOver> {
  const { db, flavour } = database;
  for (const { id, shut_off_day } of shutOff) {
    await db.updateTable('tablet').set({ shut_off_day }).where('id', '=', id).execute();
    await db.deleteFrom('tablet_link').where('tablet_id', '=', id).execute();
  }
  for (let at = 0; at < withdrawn.length; at += AT_ONCE) {
    const some = withdrawn.slice(at, at + AT_ONCE);
    await takeOut(db, some, createTally({ surveyOf, flavour }));
    await db
      .insertInto('withdrawal')
      .values(some)
      .onConflict((conflict) => conflict.column('receipt_hash').doUpdateSet(({ ref }) => ({ arrived: ref('excluded.arrived') })))
      .execute();
  }
  return { withdrawals: withdrawn.length, tablets: shutOff.length, ...(decided && { decided: await decideAgain(database, decided) }) };
}
