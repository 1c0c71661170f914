import { type Kysely, type Migration, sql } from 'kysely';
import type { Flavour } from '../flavour.ts';

/**
 * A shared tablet tells of group sessions as well, and of what it has and the endpoint would not take. What it says it kept goes with the
 * session, as with a response.
 */
export function tabletGroups(flavour: Flavour): Migration {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema.alterTable('tablet_kept').addColumn('refused_day', 'text').execute();
      await (flavour === 'sqlite'
        ? sql`create trigger group_session_not_kept after delete on group_session begin
            delete from tablet_kept where id = old.id;
          end`
        : sql`create trigger group_session_not_kept after delete on group_session
            for each row execute function forget_kept()`
      ).execute(db);
    },
  };
}
