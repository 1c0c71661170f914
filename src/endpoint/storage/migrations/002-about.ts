import type { Kysely, Migration } from 'kysely';

/** What a reply is about: the entry of "You said, We are doing" that it answers. */
export const about: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('response').addColumn('about', 'text').execute();
    await db.schema.createIndex('response_about').on('response').column('about').execute();
  },
};
