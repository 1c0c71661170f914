import type { Kysely, Migration } from 'kysely';
import type { Flavour } from '../flavour.ts';

/** Settings that staff make, what was deleted because its time was over, and a mark where words were. */
export function retention(flavour: Flavour): Migration {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema.alterTable('response').addColumn('words_deleted_day', 'text').execute();
      await db.schema.createIndex('response_received_day').on('response').column('received_day').execute();
      await db.schema
        .createTable('setting')
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('value', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('retention_run')
        .addColumn('seq', flavour === 'sqlite' ? 'integer' : 'bigserial', (column) => column.primaryKey())
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('finished_day', 'text')
        .execute();
      await db.schema
        .createTable('retention_count')
        .addColumn('run', flavour === 'sqlite' ? 'integer' : 'bigint', (column) =>
          column.notNull().references('retention_run.seq').onDelete('cascade'),
        )
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('oldest_kept', 'text', (column) => column.notNull())
        .addColumn('deleted', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('retention_count_key', ['run', 'kind'])
        .execute();
    },
  };
}
