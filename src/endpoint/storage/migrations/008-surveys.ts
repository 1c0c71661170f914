import type { Kysely, Migration } from 'kysely';

/** When surveys are open, and the places that links to them are made for. */
export const surveys: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('survey_opening')
      .addColumn('survey', 'text', (column) => column.primaryKey())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('from_day', 'text')
      .addColumn('until_day', 'text')
      .addColumn('since_day', 'text')
      .execute();
    await db.schema
      .createTable('campaign')
      .addColumn('code', 'text', (column) => column.primaryKey())
      .addColumn('label', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('archived_day', 'text')
      .execute();
  },
};
