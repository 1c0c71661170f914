import type { Kysely, Migration } from 'kysely';
import type { Flavour } from '../flavour.ts';
import { clustering } from './clustering.ts';

/** Responses, their coded answers, and what keeps withdrawn ones away. */
export function responses(flavour: Flavour): Migration {
  const clustered = clustering(flavour);
  return {
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
  };
}
