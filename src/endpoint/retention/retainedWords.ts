import type { Database } from '../storage/flavour.ts';
import { ending } from './ending.ts';
import type { Retained } from './retained.ts';

/** What people wrote, sealed, in responses, in group sessions or in parts of those. What is coded stays, with a mark that there were words and until when. */
export function retainedWords(database: Pick<Database, 'db'>, of: 'response' | 'group_session' | 'group_part'): Retained {
  // Every column that is named here, all have.
  const table = of as 'response';
  return ending(database, {
    kind: 'words',
    due: (db, day) => db.selectFrom(table).select('id as key').where('received_day', '<', day).where('words_ct', 'is not', null),
    end: (db, ids, today) =>
      db.updateTable(table).set({ words_enc: null, words_ct: null, words_deleted_day: today }).where('id', 'in', ids).execute(),
  });
}
