import type { Database } from '../storage/flavour.ts';
import { foundTables } from './anyTables.ts';

interface Withdrawn {
  readonly receipt_hash: string;
  readonly day: string;
  readonly arrived: number;
}

/** Hashes in one statement. */
const AT_ONCE = 500;

/** What was taken back in the database that gives way. */
export async function readWithdrawn(database: Database): Promise<readonly Withdrawn[]> {
  const tables = await foundTables(database);
  return tables.some(({ name }) => name === 'withdrawal') ? database.db.selectFrom('withdrawal').selectAll().execute() : [];
}

/** Takes it back in the one that comes too: a backup is older than the withdrawals that were made since. */
export async function withdrawAgain({ db }: Pick<Database, 'db'>, withdrawn: readonly Withdrawn[]): Promise<void> {
  for (let at = 0; at < withdrawn.length; at += AT_ONCE) {
    const some = withdrawn.slice(at, at + AT_ONCE);
    const hashes = some.map(({ receipt_hash }) => receipt_hash);
    await db.deleteFrom('response').where('receipt_hash', 'in', hashes).execute();
    await db.deleteFrom('group_session').where('receipt_hash', 'in', hashes).execute();
    await db
      .insertInto('withdrawal')
      .values(some)
      .onConflict((conflict) => conflict.column('receipt_hash').doUpdateSet(({ ref }) => ({ arrived: ref('excluded.arrived') })))
      .execute();
  }
}
