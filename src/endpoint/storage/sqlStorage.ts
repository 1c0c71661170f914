import { Migrator } from 'kysely';
import { surveyOf } from '../../content/surveys.ts';
import { createTally } from '../tally/tally.ts';
import type { Database } from './flavour.ts';
import { migrations } from './migrations/migrations.ts';
import { readGroups } from './readGroups.ts';
import { readParts } from './readParts.ts';
import { readResponses } from './readResponses.ts';
import type { Storage } from './storage.ts';
import { storeBatch } from './storeBatch.ts';
import { storeGroups } from './storeGroups.ts';
import { storeParts } from './storeParts.ts';
import { takeOut } from './takeOut.ts';

/**
 * Storage on a database that speaks SQL, its tables brought up to date first.
 *
 * @throws when a migration fails; nothing of it is kept then.
 */
export async function createSqlStorage(database: Database): Promise<Storage> {
  const { db, flavour } = database;
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations(flavour) } }).migrateToLatest();
  if (error) {
    await db.destroy();
    throw error;
  }
  const tally = createTally({ surveyOf, flavour });
  await tally.addOld(db);
  const withdrawn = new Set<() => void>();
  return {
    storeResponses: (responses) =>
      db.transaction().execute(async (transaction) => {
        await database.takeTurns(transaction, 'store');
        return storeBatch(transaction, responses, tally);
      }),

    storeGroups: (sessions) =>
      db.transaction().execute(async (transaction) => {
        await database.takeTurns(transaction, 'store');
        return storeGroups(transaction, sessions);
      }),

    storeParts: (parts) =>
      db.transaction().execute(async (transaction) => {
        await database.takeTurns(transaction, 'store');
        return storeParts(transaction, parts);
      }),

    async withdraw(receiptHash, day) {
      const arrived = await db.transaction().execute(async (transaction) => {
        await database.takeTurns(transaction, 'withdraw');
        await transaction
          .insertInto('withdrawal')
          .values({ receipt_hash: receiptHash, day, arrived: 0 })
          .onConflict((conflict) => conflict.column('receipt_hash').doNothing())
          .execute();
        if ((await takeOut(transaction, [{ receipt_hash: receiptHash, day }], tally)) > 0)
          await transaction.updateTable('withdrawal').set({ arrived: 1 }).where('receipt_hash', '=', receiptHash).execute();
        const row = await transaction
          .selectFrom('withdrawal')
          .select('arrived')
          .where('receipt_hash', '=', receiptHash)
          .executeTakeFirstOrThrow();
        return row.arrived === 1;
      });
      if (arrived) await database.forgetDeleted();
      if (arrived) for (const tell of withdrawn) tell();
      return arrived ? 'withdrawn' : 'not-here-yet';
    },

    onWithdrawn: (listener) => void withdrawn.add(listener),

    eachResponse: (survey) => readResponses(db, survey),

    groups: () => readGroups(db),

    parts: () => readParts(db),

    async surveyCounts() {
      const rows = await db
        .selectFrom('response')
        .select(({ fn }) => ['survey', 'version', fn.countAll().as('responses')])
        .groupBy(['survey', 'version'])
        .orderBy('survey')
        .orderBy('version')
        .execute();
      return rows.map((row) => ({ ...row, responses: Number(row.responses) }));
    },

    async checkHealth() {
      await db.selectFrom('response').select('id').limit(1).execute();
    },

    close: () => db.destroy(),
  };
}
