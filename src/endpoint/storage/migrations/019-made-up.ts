import type { Kysely, Migration } from 'kysely';

/** What a demonstration put in, by table and id: it is all taken out again, and while there is any, every figure says so. */
export const madeUp: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('made_up')
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('made_up_key', ['kind', 'id'])
      .execute();
  },
};
