import { type Kysely, type Migration, sql } from 'kysely';
import type { Flavour } from '../flavour.ts';

/**
 * What was spoken: recordings as they are declared, and their transcripts. Both go with their response. A trigger notes each file
 * that has lost its row, so that no way of deleting, present or future, leaves somebody's voice behind.
 */
export function recordings(flavour: Flavour): Migration {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable('recording')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('response_id', 'text', (column) => column.notNull().references('response.id').onDelete('cascade'))
        .addColumn('question', 'text', (column) => column.notNull())
        .addColumn('position', 'integer', (column) => column.notNull())
        .addColumn('type', 'text', (column) => column.notNull())
        .addColumn('seconds', 'integer', (column) => column.notNull())
        .addColumn('bytes', 'integer', (column) => column.notNull())
        .addColumn('sha256', 'text', (column) => column.notNull())
        .addColumn('key_id', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull().defaultTo('expected'))
        .addColumn('received_day', 'text')
        .addColumn('deleted_day', 'text')
        .execute();
      await db.schema.createIndex('recording_response').on('recording').columns(['response_id', 'question', 'position']).execute();
      // What is still to come: as small as that, however many have come.
      await sql`create index recording_expected on recording (state, response_id) where state <> 'received'`.execute(db);
      await db.schema
        .createTable('transcript')
        .addColumn('response_id', 'text', (column) => column.notNull())
        .addColumn('question', 'text', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('language', 'text', (column) => column.notNull())
        .addColumn('words_key', 'text', (column) => column.notNull())
        .addColumn('words_enc', 'text', (column) => column.notNull())
        .addColumn('words_ct', 'text', (column) => column.notNull())
        .addColumn('written_by', 'text', (column) => column.notNull())
        .addColumn('written_by_name', 'text', (column) => column.notNull())
        .addColumn('written_day', 'text', (column) => column.notNull())
        .addColumn('checked_by', 'text')
        .addColumn('checked_by_name', 'text')
        .addColumn('checked_day', 'text')
        .addPrimaryKeyConstraint('transcript_key', ['response_id', 'question'])
        .addForeignKeyConstraint('transcript_text', ['response_id', 'question'], 'text', ['response_id', 'question'], (key) =>
          key.onDelete('cascade'),
        )
        .execute();
      await db.schema.createIndex('transcript_checked').on('transcript').column('checked_day').execute();
      await db.schema
        .createTable('recording_removal')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('removed_day', 'text')
        .execute();
      await sql`create index recording_to_remove on recording_removal (id) where removed_day is null`.execute(db);
      if (flavour === 'sqlite') {
        await sql`create trigger recording_gone after delete on recording begin
          insert or ignore into recording_removal (id) values (old.id);
        end`.execute(db);
      } else {
        await sql`create function note_recording_gone() returns trigger language plpgsql as $$
          begin insert into recording_removal (id) values (old.id) on conflict do nothing; return null; end $$`.execute(db);
        await sql`create trigger recording_gone after delete on recording for each row execute function note_recording_gone()`.execute(db);
      }
    },
  };
}
