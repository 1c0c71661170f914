import { surveyOf } from '../../content/surveys.ts';
import type { Database } from '../storage/flavour.ts';
import { createTally } from '../tally/tally.ts';
import type { Retained } from './retained.ts';

/**
 * Whole responses, group sessions or parts of those, with everything that refers to them. Each leaves what a withdrawal leaves, so that a
 * late phone's copy is not taken for a new response years after. What responses added up to stays.
 */
export function retainedAnswers(
  database: Pick<Database, 'db' | 'flavour' | 'takeTurns'>,
  of: 'response' | 'group_session' | 'group_part',
): Retained {
  const { db } = database;
  // Every column that is named here, all have.
  const table = of as 'response';
  return {
    kind: 'answers',
    async countOlderThan(day) {
      const { count } = await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll().as('count'))
        .where('received_day', '<', day)
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    deleteOlderThan: (day, limit, today) =>
      db.transaction().execute(async (transaction) => {
        await database.takeTurns(transaction, 'withdraw');
        const old = await transaction
          .selectFrom(table)
          .select(['id', 'receipt_hash'])
          .where('received_day', '<', day)
          .limit(limit)
          .execute();
        if (old.length === 0) return 0;
        await transaction
          .insertInto('withdrawal')
          .values([...new Set(old.map((row) => row.receipt_hash))].map((receipt_hash) => ({ receipt_hash, day: today, arrived: 1 })))
          .onConflict((conflict) => conflict.column('receipt_hash').doUpdateSet({ arrived: 1 }))
          .execute();
        if (of === 'response')
          await createTally({ surveyOf, flavour: database.flavour }).remove(
            transaction,
            old.map(({ id }) => id),
            'past',
          );
        await transaction
          .deleteFrom(table)
          .where(
            'id',
            'in',
            old.map(({ id }) => id),
          )
          .execute();
        return old.length;
      }),
  };
}
