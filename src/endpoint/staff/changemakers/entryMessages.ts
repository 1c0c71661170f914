import type { MessageRef } from '../../../contract/staff/changemakers.ts';
import type { Database } from '../../storage/flavour.ts';
import { messageKey } from './messages.ts';

/** Which entries answer which message of the Changemakers. */
export interface EntryMessages {
  /** By `messageKey`: ids of entries, published or not. */
  byMessage(): Promise<ReadonlyMap<string, readonly string[]>>;
  of(entry: string): Promise<readonly MessageRef[]>;
  /** Instead of those before. */
  set(entry: string, messages: readonly MessageRef[]): Promise<void>;
}

export function createEntryMessages({ db }: Pick<Database, 'db'>): EntryMessages {
  const rows = () => db.selectFrom('entry_message').selectAll().orderBy('entry_id');
  return {
    async byMessage() {
      const found = new Map<string, readonly string[]>();
      for (const { session_id: session, activity, entry_id } of await rows().execute()) {
        const key = messageKey({ session, activity });
        found.set(key, [...(found.get(key) ?? []), entry_id]);
      }
      return found;
    },

    async of(entry) {
      const mine = await rows().where('entry_id', '=', entry).execute();
      return mine.map(({ session_id: session, activity }) => ({ session, activity }));
    },

    set: (entry, messages) =>
      db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('entry_message').where('entry_id', '=', entry).execute();
        const unique = [...new Map(messages.map((message) => [messageKey(message), message])).values()];
        const values = unique.map(({ session, activity }) => ({ entry_id: entry, session_id: session, activity }));
        if (values.length > 0) await transaction.insertInto('entry_message').values(values).execute();
      }),
  };
}
