import { type Kysely, type Migration, sql } from 'kysely';
import type { Flavour } from '../flavour.ts';

const ONE_OWNER = sql`(response_id is null) <> (session_id is null)`;

/**
 * What is spoken belongs to a response, or to the session of a group: recordings and transcripts have either. SQLite cannot let go of a
 * `not null`, so there both tables are made anew.
 */
export function groupVoice(flavour: Flavour): Migration {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await (flavour === 'sqlite' ? madeAnew(db) : altered(db));
      await db.schema.createIndex('recording_session').on('recording').columns(['session_id', 'question', 'position']).execute();
      // Each finds one transcript, and lets there be no second.
      for (const [name, owner] of Object.entries({ transcript_response: 'response_id', transcript_session: 'session_id' }))
        await db.schema.createIndex(name).on('transcript').columns([owner, 'question']).unique().execute();
    },
  };
}

async function altered(db: Kysely<unknown>): Promise<void> {
  await sql`alter table transcript drop constraint transcript_key`.execute(db);
  for (const table of ['recording', 'transcript']) {
    await db.schema
      .alterTable(table)
      .alterColumn('response_id', (column) => column.dropNotNull())
      .execute();
    await db.schema
      .alterTable(table)
      .addColumn('session_id', 'text', (column) => column.references('group_session.id').onDelete('cascade'))
      .execute();
    await db.schema.alterTable(table).addCheckConstraint(`${table}_owner`, ONE_OWNER).execute();
  }
}

const RECORDING = ['id', 'response_id', 'question', 'position', 'type', 'seconds', 'bytes', 'sha256', 'key_id', 'state'];
const TRANSCRIPT = ['response_id', 'question', 'version', 'language', 'typed_in', 'words_key', 'words_enc', 'words_ct', 'ready'];
const RECORDING_DAYS = ['received_day', 'deleted_day'];
const TRANSCRIPT_HANDS = ['written_by', 'written_by_name', 'written_day', 'checked_by', 'checked_by_name', 'checked_day'];

/** Nothing refers to either table; a table that is dropped lets no trigger run. */
async function madeAnew(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('recording_anew')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('response_id', 'text', (column) => column.references('response.id').onDelete('cascade'))
    .addColumn('session_id', 'text', (column) => column.references('group_session.id').onDelete('cascade'))
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
    .addCheckConstraint('recording_owner', ONE_OWNER)
    .execute();
  await takesThePlaceOf(db, 'recording', [...RECORDING, ...RECORDING_DAYS]);
  await db.schema.createIndex('recording_response').on('recording').columns(['response_id', 'question', 'position']).execute();
  await sql`create index recording_expected on recording (state, response_id) where state <> 'received'`.execute(db);
  await sql`create trigger recording_gone after delete on recording begin
    insert or ignore into recording_removal (id) values (old.id);
  end`.execute(db);
  await sql`create trigger recording_not_kept after delete on recording begin
    delete from tablet_kept where id = old.id;
  end`.execute(db);

  await db.schema
    .createTable('transcript_anew')
    .addColumn('response_id', 'text')
    .addColumn('session_id', 'text', (column) => column.references('group_session.id').onDelete('cascade'))
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('typed_in', 'text', (column) => column.notNull())
    .addColumn('words_key', 'text')
    .addColumn('words_enc', 'text')
    .addColumn('words_ct', 'text')
    .addColumn('ready', 'integer', (column) => column.notNull())
    .addColumn('written_by', 'text', (column) => column.notNull())
    .addColumn('written_by_name', 'text', (column) => column.notNull())
    .addColumn('written_day', 'text', (column) => column.notNull())
    .addColumn('checked_by', 'text')
    .addColumn('checked_by_name', 'text')
    .addColumn('checked_day', 'text')
    .addForeignKeyConstraint('transcript_text', ['response_id', 'question'], 'text', ['response_id', 'question'], (key) =>
      key.onDelete('cascade'),
    )
    .addCheckConstraint('transcript_owner', ONE_OWNER)
    .execute();
  await takesThePlaceOf(db, 'transcript', [...TRANSCRIPT, ...TRANSCRIPT_HANDS]);
  await db.schema.createIndex('transcript_checked').on('transcript').column('checked_day').execute();
}

async function takesThePlaceOf(db: Kysely<unknown>, table: string, columns: readonly string[]): Promise<void> {
  const [names, anew] = [sql.join(columns.map((column) => sql.ref(column))), sql.table(`${table}_anew`)];
  await sql`insert into ${anew} (${names}) select ${names} from ${sql.table(table)}`.execute(db);
  await db.schema.dropTable(table).execute();
  await db.schema.alterTable(`${table}_anew`).renameTo(table).execute();
}
