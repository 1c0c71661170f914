import { type CreateTableBuilder, type Kysely, type Migration, sql } from 'kysely';
import type { Flavour } from './flavour.ts';

/**
 * Every step that the tables have taken, in order of name. A step that has been released never changes.
 *
 * On SQLite the tables have no rowid: rows lie in the order of their random ids, so that the file does not tell who
 * answered after whom.
 */
export function migrations(flavour: Flavour): Record<string, Migration> {
  const clustered = <T extends string, C extends string>(table: CreateTableBuilder<T, C>) =>
    flavour === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table;

  return {
    '001-responses': {
      async up(db: Kysely<unknown>): Promise<void> {
        await clustered(
          db.schema
            .createTable('response')
            .addColumn('id', 'text', (column) => column.primaryKey())
            .addColumn('digest', 'text', (column) => column.notNull())
            .addColumn('receipt_hash', 'text', (column) => column.notNull())
            .addColumn('survey', 'text', (column) => column.notNull())
            .addColumn('version', 'integer', (column) => column.notNull())
            .addColumn('language', 'text', (column) => column.notNull())
            .addColumn('format', 'text', (column) => column.notNull())
            .addColumn('channel', 'text', (column) => column.notNull())
            .addColumn('campaign', 'text')
            .addColumn('day', 'text', (column) => column.notNull())
            .addColumn('received_day', 'text', (column) => column.notNull())
            .addColumn('key_id', 'text', (column) => column.notNull())
            .addColumn('words_enc', 'text')
            .addColumn('words_ct', 'text'),
        ).execute();
        await db.schema.createIndex('response_receipt_hash').on('response').column('receipt_hash').execute();
        await db.schema.createIndex('response_survey').on('response').columns(['survey', 'version']).execute();
        await clustered(
          db.schema
            .createTable('answer')
            .addColumn('response_id', 'text', (column) => column.notNull().references('response.id').onDelete('cascade'))
            .addColumn('question', 'text', (column) => column.notNull())
            .addColumn('position', 'integer', (column) => column.notNull())
            .addColumn('kind', 'text', (column) => column.notNull())
            .addColumn('code', 'text')
            .addColumn('number', 'double precision')
            .addPrimaryKeyConstraint('answer_key', ['response_id', 'question', 'position']),
        ).execute();
        await clustered(
          db.schema
            .createTable('withdrawal')
            .addColumn('receipt_hash', 'text', (column) => column.primaryKey())
            .addColumn('day', 'text', (column) => column.notNull())
            .addColumn('arrived', 'integer', (column) => column.notNull()),
        ).execute();
      },
    },
  };
}
