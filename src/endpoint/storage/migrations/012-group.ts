import type { Kysely, Migration } from 'kysely';
import type { Flavour } from '../flavour.ts';
import { clustering } from './clustering.ts';

/** Sessions of groups, what came of each activity, and how often each thing was said. They go with their session. */
export function group(flavour: Flavour): Migration {
  const clustered = clustering(flavour);
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await clustered(
        db.schema
          .createTable('group_session')
          .addColumn('id', 'text', (column) => column.primaryKey())
          .addColumn('digest', 'text', (column) => column.notNull())
          .addColumn('receipt_hash', 'text', (column) => column.notNull())
          .addColumn('plan', 'text', (column) => column.notNull())
          .addColumn('who', 'text', (column) => column.notNull())
          .addColumn('ages', 'text', (column) => column.notNull())
          .addColumn('people', 'integer', (column) => column.notNull())
          .addColumn('language', 'text', (column) => column.notNull())
          .addColumn('format', 'text', (column) => column.notNull())
          .addColumn('day', 'text', (column) => column.notNull())
          .addColumn('received_day', 'text', (column) => column.notNull())
          .addColumn('key_id', 'text', (column) => column.notNull())
          .addColumn('words_enc', 'text')
          .addColumn('words_ct', 'text')
          .addColumn('words_deleted_day', 'text'),
      ).execute();
      await db.schema.createIndex('group_session_receipt_hash').on('group_session').column('receipt_hash').execute();
      await clustered(
        db.schema
          .createTable('group_item')
          .addColumn('session_id', 'text', (column) => column.notNull().references('group_session.id').onDelete('cascade'))
          .addColumn('position', 'integer', (column) => column.notNull())
          .addColumn('activity', 'text', (column) => column.notNull())
          .addColumn('kind', 'text', (column) => column.notNull())
          .addColumn('shared', 'integer', (column) => column.notNull())
          .addColumn('not_said', 'integer')
          .addColumn('not_taking_part', 'integer')
          .addColumn('together', 'integer')
          .addPrimaryKeyConstraint('group_item_key', ['session_id', 'position']),
      ).execute();
      await clustered(
        db.schema
          .createTable('group_count')
          .addColumn('session_id', 'text', (column) => column.notNull())
          .addColumn('position', 'integer', (column) => column.notNull())
          .addColumn('place', 'integer', (column) => column.notNull())
          .addColumn('code', 'text', (column) => column.notNull())
          .addColumn('pile', 'text')
          .addColumn('count', 'integer', (column) => column.notNull())
          .addPrimaryKeyConstraint('group_count_key', ['session_id', 'position', 'place'])
          .addForeignKeyConstraint('group_count_item', ['session_id', 'position'], 'group_item', ['session_id', 'position'], (key) =>
            key.onDelete('cascade'),
          ),
      ).execute();
    },
  };
}
