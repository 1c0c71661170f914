import { type Kysely, type Migration, sql } from 'kysely';
import type { Flavour } from '../flavour.ts';
import { clustering } from './clustering.ts';

/**
 * What listeners make of families' words, and what was said at meetings. All that belongs to a response goes with it: a
 * withdrawal takes out coding, redaction and concern in the same step.
 */
export function listening(flavour: Flavour): Migration {
  const clustered = clustering(flavour);
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await clustered(
        db.schema
          .createTable('text')
          .addColumn('response_id', 'text', (column) => column.notNull().references('response.id').onDelete('cascade'))
          .addColumn('question', 'text', (column) => column.notNull())
          .addColumn('received_day', 'text', (column) => column.notNull())
          .addColumn('state', 'text', (column) => column.notNull().defaultTo('new'))
          .addColumn('version', 'integer', (column) => column.notNull().defaultTo(0))
          .addColumn('changed_by', 'text')
          .addColumn('changed_by_name', 'text')
          .addColumn('changed_day', 'text')
          .addColumn('redacted_key', 'text')
          .addColumn('redacted_enc', 'text')
          .addColumn('redacted_ct', 'text')
          .addColumn('redacted_day', 'text')
          .addColumn('original_removed', 'integer', (column) => column.notNull().defaultTo(0))
          .addPrimaryKeyConstraint('text_key', ['response_id', 'question']),
      ).execute();
      // The inbox: what is not done, newest first. Partial, so that it stays as small as the work that waits.
      await sql`create index text_undone on text (received_day desc, response_id, question) where state <> 'done'`.execute(db);
      await db.schema.createIndex('text_day').on('text').columns(['received_day desc', 'response_id', 'question']).execute();
      await clustered(
        db.schema
          .createTable('text_theme')
          .addColumn('response_id', 'text', (column) => column.notNull())
          .addColumn('question', 'text', (column) => column.notNull())
          .addColumn('theme', 'text', (column) => column.notNull())
          .addPrimaryKeyConstraint('text_theme_key', ['response_id', 'question', 'theme'])
          .addForeignKeyConstraint('text_theme_text', ['response_id', 'question'], 'text', ['response_id', 'question'], (key) =>
            key.onDelete('cascade'),
          ),
      ).execute();
      await db.schema.createIndex('text_theme_theme').on('text_theme').columns(['theme', 'response_id', 'question']).execute();
      await clustered(
        db.schema
          .createTable('concern')
          .addColumn('response_id', 'text', (column) => column.notNull())
          .addColumn('question', 'text', (column) => column.notNull())
          .addColumn('raised_by', 'text', (column) => column.notNull())
          .addColumn('raised_by_name', 'text', (column) => column.notNull())
          .addColumn('raised_day', 'text', (column) => column.notNull())
          .addColumn('due_day', 'text', (column) => column.notNull())
          .addColumn('settled_by', 'text')
          .addColumn('settled_by_name', 'text')
          .addColumn('settled_day', 'text')
          .addColumn('how_key', 'text')
          .addColumn('how_enc', 'text')
          .addColumn('how_ct', 'text')
          .addPrimaryKeyConstraint('concern_key', ['response_id', 'question'])
          .addForeignKeyConstraint('concern_text', ['response_id', 'question'], 'text', ['response_id', 'question'], (key) =>
            key.onDelete('cascade'),
          ),
      ).execute();
      await sql`
        insert into text (response_id, question, received_day)
        select distinct response.id, answer.question, response.received_day
        from answer inner join response on response.id = answer.response_id
        where response.words_ct is not null
          and (answer.kind = 'text' or (answer.kind in ('one', 'many') and answer.code in ('other', 'something-else')))
      `.execute(db);
      await meetings(db);
    },
  };
}

async function meetings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('meeting')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('place', 'text')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('parents', 'integer', (column) => column.notNull())
    .addColumn('young_people', 'integer', (column) => column.notNull())
    .addColumn('professionals', 'integer', (column) => column.notNull())
    .addColumn('written_by', 'text', (column) => column.notNull())
    .addColumn('written_by_name', 'text', (column) => column.notNull())
    .addColumn('written_day', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('meeting_day').on('meeting').columns(['day desc', 'id']).execute();
  await db.schema
    .createTable('meeting_note')
    .addColumn('meeting_id', 'text', (column) => column.notNull().references('meeting.id').onDelete('cascade'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('note_key', 'text', (column) => column.notNull())
    .addColumn('note_enc', 'text', (column) => column.notNull())
    .addColumn('note_ct', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('meeting_note_key', ['meeting_id', 'position'])
    .execute();
  await db.schema
    .createTable('meeting_note_theme')
    .addColumn('meeting_id', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('theme', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('meeting_note_theme_key', ['meeting_id', 'position', 'theme'])
    .addForeignKeyConstraint('meeting_note_theme_note', ['meeting_id', 'position'], 'meeting_note', ['meeting_id', 'position'], (key) =>
      key.onDelete('cascade'),
    )
    .execute();
  await db.schema.createIndex('meeting_note_theme_theme').on('meeting_note_theme').column('theme').execute();
}
