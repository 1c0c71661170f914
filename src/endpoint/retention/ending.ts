import type { Kysely, SelectQueryBuilder, Transaction } from 'kysely';
import type { RetentionKindId } from '../../domain/retention/retentionKinds.ts';
import type { Database } from '../storage/flavour.ts';
import type { Tables } from '../storage/tables.ts';
import type { Retained } from './retained.ts';

/** Rows that end when they are older than a day. */
interface Ending<Table extends keyof Tables> {
  readonly kind: RetentionKindId;
  /** Which are older than this day, by something that tells each from all others. */
  due(db: Kysely<Tables>, day: string): SelectQueryBuilder<Tables, Table, { key: string }>;
  /** What becomes of these. @param today ISO date, for marks that say when. */
  end(transaction: Transaction<Tables>, keys: readonly string[], today: string): Promise<unknown>;
}

/** They are found and ended in one transaction, so many at a time. */
export function ending<Table extends keyof Tables>({ db }: Pick<Database, 'db'>, { kind, due, end }: Ending<Table>): Retained {
  return {
    kind,
    async countOlderThan(day) {
      const { count } = await db
        .selectFrom(due(db, day).as('due'))
        .select(({ fn }) => fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    deleteOlderThan: (day, limit, today) =>
      db.transaction().execute(async (transaction) => {
        const keys = (await due(transaction, day).limit(limit).execute()).map(({ key }) => key);
        if (keys.length > 0) await end(transaction, keys, today);
        return keys.length;
      }),
  };
}
