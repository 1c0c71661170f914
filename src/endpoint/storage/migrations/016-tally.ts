import { type Kysely, type Migration, sql } from 'kysely';
import type { Flavour } from '../flavour.ts';
import { clustering } from './clustering.ts';

/** Where something is counted. */
const KEY = ['wave', 'respondent', 'breakdown', 'value', 'indicator', 'series', 'outcome'] as const;

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
      const counts = (table: 'tally' | 'edition_count') =>
        db.schema
          .createTable(table)
          .addColumn('wave', 'text', (column) => column.notNull())
          .addColumn('respondent', 'text', (column) => column.notNull())
          .addColumn('breakdown', 'text', (column) => column.notNull())
          .addColumn('value', 'text', (column) => column.notNull())
          .addColumn('indicator', 'text', (column) => column.notNull())
          .addColumn('series', 'text', (column) => column.notNull())
          .addColumn('outcome', 'text', (column) => column.notNull())
          .addColumn('count', 'integer', (column) => column.notNull())
          .addPrimaryKeyConstraint(`${table}_key`, [...KEY]);
      await clustered(counts('tally').addColumn('past', 'integer', (of) => of.notNull())).execute();
      await clustered(counts('edition_count')).execute();
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
