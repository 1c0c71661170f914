import { type Kysely, type Migration, sql } from 'kysely';
import type { Flavour } from '../flavour.ts';
import { clustering } from './clustering.ts';

/**
 * What is released of groups' words, which entries answer which message, and what Changemakers propose. Whatever names a session goes
 * with it; a trigger lets go of released words with the words that they were taken from, whoever deletes those.
 */
export function changemakers(flavour: Flavour): Migration {
  const clustered = clustering(flavour);
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await clustered(
        db.schema
          .createTable('group_release')
          .addColumn('session_id', 'text', (column) => column.notNull().references('group_session.id').onDelete('cascade'))
          .addColumn('activity', 'text', (column) => column.notNull())
          .addColumn('key_id', 'text', (column) => column.notNull())
          .addColumn('enc', 'text', (column) => column.notNull())
          .addColumn('ct', 'text', (column) => column.notNull())
          .addColumn('day', 'text', (column) => column.notNull())
          .addColumn('made_by', 'text', (column) => column.notNull())
          .addColumn('made_by_name', 'text', (column) => column.notNull())
          .addPrimaryKeyConstraint('group_release_key', ['session_id', 'activity']),
      ).execute();
      await clustered(
        db.schema
          .createTable('entry_message')
          .addColumn('entry_id', 'text', (column) => column.notNull())
          .addColumn('session_id', 'text', (column) => column.notNull().references('group_session.id').onDelete('cascade'))
          .addColumn('activity', 'text', (column) => column.notNull())
          .addPrimaryKeyConstraint('entry_message_key', ['session_id', 'activity', 'entry_id']),
      ).execute();
      await db.schema.createIndex('entry_message_entry').on('entry_message').column('entry_id').execute();
      await clustered(
        db.schema
          .createTable('proposal')
          .addColumn('id', 'text', (column) => column.primaryKey())
          .addColumn('key_id', 'text', (column) => column.notNull())
          .addColumn('enc', 'text', (column) => column.notNull())
          .addColumn('ct', 'text', (column) => column.notNull())
          .addColumn('made_day', 'text', (column) => column.notNull())
          .addColumn('made_by', 'text', (column) => column.notNull())
          .addColumn('settled_day', 'text')
          .addColumn('entry_id', 'text')
          .addColumn('reason', 'text'),
      ).execute();
      await db.schema.createIndex('proposal_made_by').on('proposal').column('made_by').execute();
      await clustered(
        db.schema
          .createTable('proposal_message')
          .addColumn('proposal_id', 'text', (column) => column.notNull().references('proposal.id').onDelete('cascade'))
          .addColumn('session_id', 'text', (column) => column.notNull().references('group_session.id').onDelete('cascade'))
          .addColumn('activity', 'text', (column) => column.notNull())
          .addPrimaryKeyConstraint('proposal_message_key', ['proposal_id', 'session_id', 'activity']),
      ).execute();
      await db.schema.createIndex('proposal_message_session').on('proposal_message').column('session_id').execute();
      if (flavour === 'sqlite') {
        await sql`create trigger group_release_with_words after update of words_ct on group_session when new.words_ct is null begin
          delete from group_release where session_id = old.id;
        end`.execute(db);
      } else {
        await sql`create function forget_released() returns trigger language plpgsql as $$
          begin delete from group_release where session_id = old.id; return null; end $$`.execute(db);
        await sql`create trigger group_release_with_words after update of words_ct on group_session
          for each row when (new.words_ct is null) execute function forget_released()`.execute(db);
      }
    },
  };
}
