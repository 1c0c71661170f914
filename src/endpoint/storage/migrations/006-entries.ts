import { type Kysely, type Migration, sql } from 'kysely';
import type { Flavour } from '../flavour.ts';
import { clustering } from './clustering.ts';

/** Entries, the timeline for change and public reports, with their whole history. Quotations lie apart, sealed, and go with their response. */
export function entries(flavour: Flavour): Migration {
  const clustered = clustering(flavour);
  const serial = flavour === 'sqlite' ? 'integer' : 'bigserial';
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable('entry_version')
        .addColumn('seq', serial, (column) => column.primaryKey())
        .addColumn('entry_id', 'text', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('content', 'text', (column) => column.notNull())
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('author', 'text', (column) => column.notNull())
        .addColumn('author_name', 'text', (column) => column.notNull())
        .addUniqueConstraint('entry_version_once', ['entry_id', 'version'])
        .execute();
      await db.schema
        .createTable('entry_event')
        .addColumn('seq', serial, (column) => column.primaryKey())
        .addColumn('entry_id', 'text', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('made_on', 'text', (column) => column.notNull())
        .addColumn('from_day', 'text')
        .addColumn('comment', 'text')
        .addColumn('actor', 'text', (column) => column.notNull())
        .addColumn('actor_name', 'text', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('entry_event_entry').on('entry_event').column('entry_id').execute();
      await clustered(
        db.schema
          .createTable('entry_quote')
          .addColumn('entry_id', 'text', (column) => column.notNull())
          .addColumn('version', 'integer', (column) => column.notNull())
          .addColumn('response_id', 'text', (column) => column.notNull().references('response.id').onDelete('cascade'))
          .addColumn('question', 'text', (column) => column.notNull())
          .addColumn('position', 'integer', (column) => column.notNull())
          .addColumn('language', 'text', (column) => column.notNull())
          .addColumn('key_id', 'text', (column) => column.notNull())
          .addColumn('enc', 'text', (column) => column.notNull())
          .addColumn('ct', 'text', (column) => column.notNull())
          .addPrimaryKeyConstraint('entry_quote_key', ['response_id', 'question', 'entry_id', 'version']),
      ).execute();
      await db.schema.createIndex('entry_quote_entry').on('entry_quote').columns(['entry_id', 'version']).execute();
      await db.schema
        .createTable('timeline_version')
        .addColumn('seq', serial, (column) => column.primaryKey())
        .addColumn('action_id', 'text', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('content', 'text', (column) => column.notNull())
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('author', 'text', (column) => column.notNull())
        .addColumn('author_name', 'text', (column) => column.notNull())
        .addUniqueConstraint('timeline_version_once', ['action_id', 'version'])
        .execute();
      await reportTables(db, flavour);
      for (const table of ['entry_version', 'entry_event', 'timeline_version']) await onlyGrows(db, flavour, table);
    },
  };
}

async function reportTables(db: Kysely<unknown>, flavour: Flavour): Promise<void> {
  const clustered = clustering(flavour);
  await db.schema
    .createTable('report')
    .addColumn('seq', flavour === 'sqlite' ? 'integer' : 'bigserial', (column) => column.primaryKey())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('from_day', 'text', (column) => column.notNull())
    .addColumn('to_day', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('author_name', 'text', (column) => column.notNull())
    .addColumn('off_day', 'text')
    .addColumn('off_by', 'text')
    .addColumn('off_reason', 'text')
    .execute();
  await sql`create unique index report_day on report (day) where off_day is null`.execute(db);
  await db.schema
    .createTable('report_page')
    .addColumn('report', 'bigint', (column) => column.notNull().references('report.seq'))
    .addColumn('tag', 'text', (column) => column.notNull())
    .addColumn('html', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('report_page_key', ['report', 'tag'])
    .execute();
  await clustered(
    db.schema
      .createTable('report_quote')
      .addColumn('report', 'bigint', (column) => column.notNull().references('report.seq'))
      .addColumn('place', 'text', (column) => column.notNull())
      .addColumn('response_id', 'text', (column) => column.notNull().references('response.id').onDelete('cascade'))
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('key_id', 'text', (column) => column.notNull())
      .addColumn('enc', 'text', (column) => column.notNull())
      .addColumn('ct', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('report_quote_key', ['response_id', 'report', 'place']),
  ).execute();
  await onlyGrows(db, flavour, 'report_page');
}

/** Rows can be added and nothing else: history that could be rewritten would be none. */
async function onlyGrows(db: Kysely<unknown>, flavour: Flavour, table: string): Promise<void> {
  const statements =
    flavour === 'sqlite'
      ? ['update', 'delete'].map(
          (change) =>
            `create trigger ${table}_no_${change} before ${change} on ${table} begin select raise(abort, '${table} only grows'); end`,
        )
      : [
          `create function ${table}_only_grows() returns trigger language plpgsql as $$ begin raise exception '${table} only grows'; end $$`,
          `create trigger ${table}_only_grows before update or delete or truncate on ${table} execute function ${table}_only_grows()`,
        ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
