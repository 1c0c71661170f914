import { type Kysely, type Migration, sql } from 'kysely';
import type { Flavour } from '../flavour.ts';

/** Recordings of questions that wait to be published, and the links with which people record them. */
export function prompts(flavour: Flavour): Migration {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable('prompt_link')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('token_hash', 'text', (column) => column.notNull().unique())
        .addColumn('label', 'text', (column) => column.notNull())
        .addColumn('lang', 'text', (column) => column.notNull())
        .addColumn('surveys', 'text', (column) => column.notNull())
        .addColumn('made_by', 'text', (column) => column.notNull())
        .addColumn('made_day', 'text', (column) => column.notNull())
        .addColumn('until_day', 'text', (column) => column.notNull())
        .addColumn('ended_day', 'text')
        .execute();
      await db.schema
        .createTable('prompt_draft')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('lang', 'text', (column) => column.notNull())
        .addColumn('words', 'text', (column) => column.notNull())
        .addColumn('source', 'text', (column) => column.notNull())
        .addColumn('survey', 'text', (column) => column.notNull())
        .addColumn('page', 'text', (column) => column.notNull())
        .addColumn('option_code', 'text')
        .addColumn('type', 'text', (column) => column.notNull())
        .addColumn('bytes', 'integer', (column) => column.notNull())
        .addColumn('ms', 'integer', (column) => column.notNull())
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('sound', flavour === 'sqlite' ? 'blob' : sql`bytea`, (column) => column.notNull())
        .addUniqueConstraint('prompt_draft_of', ['lang', 'words', 'source'])
        .execute();
    },
  };
}
