import type { Kysely, Migration } from 'kysely';
import type { Flavour } from '../flavour.ts';
import { clustering } from './clustering.ts';

/**
 * What own phones give to sessions of groups. A part may be here before its session, or without it, so nothing refers from one to the
 * other. And the short codes to join with, which live for two days.
 */
export function join(flavour: Flavour): Migration {
  const clustered = clustering(flavour);
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .alterTable('group_session')
        .addColumn('joined', 'integer', (column) => column.notNull().defaultTo(0))
        .execute();
      await clustered(
        db.schema
          .createTable('group_part')
          .addColumn('id', 'text', (column) => column.primaryKey())
          .addColumn('session_id', 'text', (column) => column.notNull())
          .addColumn('digest', 'text', (column) => column.notNull())
          .addColumn('receipt_hash', 'text', (column) => column.notNull())
          .addColumn('plan', 'text', (column) => column.notNull())
          .addColumn('who', 'text', (column) => column.notNull())
          .addColumn('ages', 'text', (column) => column.notNull())
          .addColumn('language', 'text', (column) => column.notNull())
          .addColumn('format', 'text', (column) => column.notNull())
          .addColumn('day', 'text', (column) => column.notNull())
          .addColumn('received_day', 'text', (column) => column.notNull())
          .addColumn('key_id', 'text', (column) => column.notNull())
          .addColumn('words_enc', 'text')
          .addColumn('words_ct', 'text')
          .addColumn('words_deleted_day', 'text'),
      ).execute();
      await db.schema.createIndex('group_part_session').on('group_part').column('session_id').execute();
      await db.schema.createIndex('group_part_receipt_hash').on('group_part').column('receipt_hash').execute();
      await clustered(
        db.schema
          .createTable('group_part_item')
          .addColumn('part_id', 'text', (column) => column.notNull().references('group_part.id').onDelete('cascade'))
          .addColumn('position', 'integer', (column) => column.notNull())
          .addColumn('activity', 'text', (column) => column.notNull())
          .addColumn('kind', 'text', (column) => column.notNull())
          .addPrimaryKeyConstraint('group_part_item_key', ['part_id', 'position']),
      ).execute();
      await clustered(
        db.schema
          .createTable('group_part_count')
          .addColumn('part_id', 'text', (column) => column.notNull())
          .addColumn('position', 'integer', (column) => column.notNull())
          .addColumn('place', 'integer', (column) => column.notNull())
          .addColumn('code', 'text', (column) => column.notNull())
          .addColumn('pile', 'text')
          .addColumn('count', 'integer', (column) => column.notNull())
          .addPrimaryKeyConstraint('group_part_count_key', ['part_id', 'position', 'place'])
          .addForeignKeyConstraint('group_part_count_item', ['part_id', 'position'], 'group_part_item', ['part_id', 'position'], (key) =>
            key.onDelete('cascade'),
          ),
      ).execute();
      await clustered(
        db.schema
          .createTable('group_join')
          .addColumn('code', 'text', (column) => column.primaryKey())
          .addColumn('session_id', 'text', (column) => column.notNull().unique())
          .addColumn('invitation', 'text', (column) => column.notNull())
          .addColumn('until_day', 'text', (column) => column.notNull()),
      ).execute();
    },
  };
}
