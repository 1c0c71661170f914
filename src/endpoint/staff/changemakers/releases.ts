import type { MessageRef } from '../../../contract/staff/changemakers.ts';
import type { Actor } from '../../../domain/staff/permissions.ts';
import { openNote, sealNote } from '../../../sealing/note.ts';
import type { Keys } from '../../keys.ts';
import type { GroupReleaseRow } from '../../storage/changemakerTables.ts';
import type { Database } from '../../storage/flavour.ts';
import type { Noted } from '../audit.ts';
import { NOTE_PLACES } from '../listening/notePlaces.ts';
import { messageKey } from './messages.ts';

interface Released {
  readonly text: string;
  /** ISO day. */
  readonly day: string;
  readonly by: string;
}

/** What listeners let the Changemakers read of what their groups wrote and drew: sealed in the database, opened when it is shown. */
export interface Releases {
  /** By `messageKey`. What cannot be opened is left out. */
  all(): Promise<ReadonlyMap<string, Released>>;
  one(message: MessageRef): Promise<Released | undefined>;
  /** Instead of what was released before. */
  put(message: MessageRef, text: string, actor: Pick<Actor, 'id' | 'name'>, today: string, noted?: Noted): Promise<void>;
  /** @returns whether there was anything. */
  end(message: MessageRef, noted?: Noted): Promise<boolean>;
}

export function createReleases({ db, forgetDeleted }: Database, keys: Pick<Keys, 'current' | 'held'>): Releases {
  const opened = async (row: GroupReleaseRow): Promise<readonly (readonly [string, Released])[]> => {
    const message = { session: row.session_id, activity: row.activity };
    const text = await openNote({ keyId: row.key_id, enc: row.enc, ct: row.ct }, NOTE_PLACES.released(message), keys.held);
    return text === undefined ? [] : [[messageKey(message), { text, day: row.day, by: row.made_by_name }]];
  };
  const rows = () => db.selectFrom('group_release').selectAll();
  return {
    all: async () => new Map((await Promise.all((await rows().execute()).map(opened))).flat()),

    async one({ session, activity }) {
      const row = await rows().where('session_id', '=', session).where('activity', '=', activity).executeTakeFirst();
      return row && (await opened(row))[0]?.[1];
    },

    async put(message, text, actor, today, noted) {
      const { keyId, enc, ct } = await sealNote(text, NOTE_PLACES.released(message), keys.current);
      const content = { key_id: keyId, enc, ct, day: today, made_by: actor.id, made_by_name: actor.name };
      await db.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('group_release')
          .values({ session_id: message.session, activity: message.activity, ...content })
          .onConflict((conflict) => conflict.columns(['session_id', 'activity']).doUpdateSet(content))
          .execute();
        await noted?.(transaction);
      });
      await forgetDeleted();
    },

    async end({ session, activity }, noted) {
      const ended = await db.transaction().execute(async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('group_release')
          .where('session_id', '=', session)
          .where('activity', '=', activity)
          .executeTakeFirstOrThrow();
        if (numDeletedRows > 0n) await noted?.(transaction);
        return numDeletedRows > 0n;
      });
      await forgetDeleted();
      return ended;
    },
  };
}
