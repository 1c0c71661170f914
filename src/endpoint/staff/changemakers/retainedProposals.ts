import { ending } from '../../retention/ending.ts';
import type { Retained } from '../../retention/retained.ts';
import type { Database } from '../../storage/flavour.ts';

/** What Changemakers proposed, by the day on which they did. It is in their words, and ends with the period for words. */
export const retainedProposals = (database: Pick<Database, 'db'>): Retained =>
  ending(database, {
    kind: 'words',
    due: (db, day) => db.selectFrom('proposal').select('id as key').where('made_day', '<', day),
    end: (db, ids) => db.deleteFrom('proposal').where('id', 'in', ids).execute(),
  });
