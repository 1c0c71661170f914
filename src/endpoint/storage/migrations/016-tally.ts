import { type Kysely, type Migration, sql } from 'kysely';
import { COUNT_KEY } from '../../tally/tallyTables.ts';
import type { Flavour } from '../flavour.ts';
import { clustering } from './clustering.ts';

/** What is counted when a response is stored, and what was counted when a wave was published. */
export function tally(flavour: Flavour): Migration {
  const clustered = clustering(flavour);
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      // Null: it is not counted yet. Responses from before this step are counted when the storage is opened.
      await db.schema.alterTable('response').addColumn('wave', 'text').execute();
      await db.schema.createIndex('response_not_counted').on('response').column('id').where(sql.ref('wave'), 'is', null).execute();
      // The wave whose figures a session is in.
      await db.schema.alterTable('group_session').addColumn('wave', 'text').execute();
      for (const table of ['tally', 'edition_count'] as const) {
        let made = db.schema.createTable(table);
        for (const column of COUNT_KEY) made = made.addColumn(column, 'text', (of) => of.notNull());
        made = made.addColumn('count', 'integer', (column) => column.notNull());
        if (table === 'tally') made = made.addColumn('past', 'integer', (column) => column.notNull());
        await clustered(made.addPrimaryKeyConstraint(`${table}_key`, [...COUNT_KEY])).execute();
      }
      await db.schema
        .createTable('edition')
        .addColumn('wave', 'text', (column) => column.primaryKey())
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('base', 'integer', (column) => column.notNull())
        .addColumn('cell', 'integer', (column) => column.notNull())
        .execute();
    },
  };
}
