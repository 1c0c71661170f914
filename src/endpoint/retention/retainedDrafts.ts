import type { Database } from '../storage/flavour.ts';
import { ending } from './ending.ts';
import type { Retained } from './retained.ts';

/** Questions that somebody has read aloud and nobody has published, by the day on which they were. */
export const retainedDrafts = (database: Pick<Database, 'db'>): Retained =>
  ending(database, {
    kind: 'drafts',
    due: (db, day) => db.selectFrom('prompt_draft').select('id as key').where('day', '<', day),
    end: (db, ids) => db.deleteFrom('prompt_draft').where('id', 'in', ids).execute(),
  });
