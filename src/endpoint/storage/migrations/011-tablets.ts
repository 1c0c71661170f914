import { type Kysely, type Migration, sql } from 'kysely';
import type { Flavour } from '../flavour.ts';
import { clustering } from './clustering.ts';

/**
 * How somebody was helped; shared tablets, their sessions, and what they say they have kept. A trigger lets go of that with whatever it
 * names, so that no way of deleting, present or future, leaves the id of something that was taken back.
 */
export function tablets(flavour: Flavour): Migration {
  const clustered = clustering(flavour);
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      for (const name of ['helped', 'tablet_id', 'session']) await db.schema.alterTable('response').addColumn(name, 'text').execute();
      await sql`create index response_session on response (session, tablet_id) where session is not null`.execute(db);
      await db.schema
        .createTable('tablet')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('label', 'text', (column) => column.notNull())
        .addColumn('place', 'text', (column) => column.notNull())
        .addColumn('credential_hash', 'text', (column) => column.unique())
        .addColumn('made_by', 'text', (column) => column.notNull())
        .addColumn('made_day', 'text', (column) => column.notNull())
        .addColumn('enrolled_day', 'text')
        .addColumn('shut_off_day', 'text')
        .addColumn('reported_day', 'text')
        .execute();
      await db.schema
        .createTable('tablet_link')
        .addColumn('tablet_id', 'text', (column) => column.primaryKey().references('tablet.id').onDelete('cascade'))
        .addColumn('token_hash', 'text', (column) => column.notNull().unique())
        .addColumn('until_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('tablet_session')
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('place', 'text', (column) => column.notNull())
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('kind', 'text')
        .addColumn('roles', 'text')
        .execute();
      await clustered(
        db.schema
          .createTable('tablet_kept')
          .addColumn('id', 'text', (column) => column.primaryKey())
          .addColumn('kind', 'text', (column) => column.notNull())
          .addColumn('tablet_id', 'text', (column) => column.notNull().references('tablet.id'))
          .addColumn('session', 'text', (column) => column.notNull())
          .addColumn('reported_day', 'text', (column) => column.notNull())
          .addColumn('settled_day', 'text'),
      ).execute();
      await db.schema.createIndex('tablet_kept_session').on('tablet_kept').columns(['session', 'tablet_id']).execute();
      await clustered(
        db.schema
          .createTable('tablet_gone')
          .addColumn('id_hash', 'text', (column) => column.primaryKey())
          .addColumn('day', 'text', (column) => column.notNull()),
      ).execute();
      if (flavour === 'sqlite') {
        for (const table of ['response', 'recording']) {
          await sql`create trigger ${sql.id(`${table}_not_kept`)} after delete on ${sql.table(table)} begin
            delete from tablet_kept where id = old.id;
          end`.execute(db);
        }
      } else {
        await sql`create function forget_kept() returns trigger language plpgsql as $$
          begin delete from tablet_kept where id = old.id; return null; end $$`.execute(db);
        for (const table of ['response', 'recording']) {
          await sql`create trigger ${sql.id(`${table}_not_kept`)} after delete on ${sql.table(table)}
            for each row execute function forget_kept()`.execute(db);
        }
      }
    },
  };
}
