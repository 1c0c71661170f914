import type { Database } from '../storage/flavour.ts';
import type { Retained } from './retained.ts';

/** The hashes that keep withdrawn responses away. After this a phone that comes very late can bring one back. */
export function retainedWithdrawals({ db }: Pick<Database, 'db'>): Retained {
  return {
    kind: 'withdrawals',
    async countOlderThan(day) {
      const { count } = await db
        .selectFrom('withdrawal')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('day', '<', day)
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    async deleteOlderThan(day, limit) {
      const { numDeletedRows } = await db
        .deleteFrom('withdrawal')
        .where('receipt_hash', 'in', (withdrawals) =>
          withdrawals.selectFrom('withdrawal').select('receipt_hash').where('day', '<', day).limit(limit),
        )
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

/** The ids of recordings that are gone. After this a phone that still has one of them is told that nobody here knows it. */
export function retainedRemovals({ db }: Pick<Database, 'db'>): Retained {
  return {
    kind: 'withdrawals',
    async countOlderThan(day) {
      const { count } = await db
        .selectFrom('recording_removal')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('removed_day', '<', day)
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    async deleteOlderThan(day, limit) {
      const { numDeletedRows } = await db
        .deleteFrom('recording_removal')
        .where('id', 'in', (removals) => removals.selectFrom('recording_removal').select('id').where('removed_day', '<', day).limit(limit))
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}
