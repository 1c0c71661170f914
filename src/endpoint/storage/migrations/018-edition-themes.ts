import type { Kysely, Migration } from 'kysely';

/** What was said in a wave, counted once with its figures: a theme that is given later, or taken away, moves nothing that is out. */
export const editionThemes: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('edition_theme')
      .addColumn('wave', 'text', (column) => column.notNull())
      .addColumn('theme', 'text', (column) => column.notNull())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('edition_theme_key', ['wave', 'theme'])
      .execute();
  },
};
