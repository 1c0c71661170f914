import { type Kysely, type Migration, sql } from 'kysely';
import type { Flavour } from '../flavour.ts';

/** Who of the staff did what. Rows can be added and nothing else: the database itself refuses to change or delete one. */
export function audit(flavour: Flavour): Migration {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable('audit')
        .addColumn('seq', flavour === 'sqlite' ? 'integer' : 'bigserial', (column) => column.primaryKey())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('actor', 'text', (column) => column.notNull())
        .addColumn('actor_name', 'text', (column) => column.notNull())
        .addColumn('act', 'text', (column) => column.notNull())
        .addColumn('object', 'text')
        .addColumn('detail', 'text')
        .execute();
      for (const statement of flavour === 'sqlite' ? SQLITE : POSTGRES) await sql.raw(statement).execute(db);
    },
  };
}

const SQLITE = ['update', 'delete'].map(
  (change) => `create trigger audit_no_${change} before ${change} on audit begin select raise(abort, 'the audit log only grows'); end`,
);

const POSTGRES = [
  "create function audit_only_grows() returns trigger language plpgsql as $$ begin raise exception 'the audit log only grows'; end $$",
  'create trigger audit_only_grows before update or delete or truncate on audit execute function audit_only_grows()',
];
