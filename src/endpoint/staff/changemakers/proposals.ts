import { randomUUID } from 'node:crypto';
import type { MessageRef, SettleProposal } from '../../../contract/staff/changemakers.ts';
import { openNote, sealNote } from '../../../sealing/note.ts';
import type { Keys } from '../../keys.ts';
import type { ProposalRow } from '../../storage/changemakerTables.ts';
import type { Database } from '../../storage/flavour.ts';
import { NOTE_PLACES } from '../listening/notePlaces.ts';
import { messageKey } from './messages.ts';

/** A "You said" that a Changemaker proposes. */
interface Proposal {
  readonly id: string;
  /** ISO day. */
  readonly day: string;
  /** Without it, the key for it is not here. */
  readonly text?: string;
  readonly about: readonly MessageRef[];
  /** What the editor made of it: nothing yet, an entry, or why not. */
  readonly settled?: { readonly entry: string } | { readonly reason: string };
}

/** What Changemakers propose to the editor: sealed in the database, and read by whoever wrote it and the editor alone. */
export interface Proposals {
  /** @returns its id. */
  make(text: string, about: readonly MessageRef[], by: string, today: string): Promise<string>;
  /** Somebody's own, newest first. */
  of(by: string): Promise<readonly Proposal[]>;
  /** Those that wait, the oldest first. */
  waiting(): Promise<readonly Proposal[]>;
  /** By whoever wrote it, while it waits. @returns whether it was there. */
  takeBack(id: string, by: string): Promise<boolean>;
  /** Once. An entry that it is taken up in answers from then on what the proposal is about. @returns whether it waited. */
  settle(id: string, outcome: SettleProposal, today: string): Promise<boolean>;
}

export function createProposals({ db, forgetDeleted }: Database, keys: Keys): Proposals {
  const whole = async (rows: readonly ProposalRow[]): Promise<readonly Proposal[]> => {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const messages = await db.selectFrom('proposal_message').selectAll().where('proposal_id', 'in', ids).orderBy('activity').execute();
    return Promise.all(
      rows.map(async ({ id, key_id: keyId, enc, ct, made_day: day, settled_day, entry_id, reason }): Promise<Proposal> => {
        const text = await openNote({ keyId, enc, ct }, NOTE_PLACES.proposal(id), keys.held);
        return {
          id,
          day,
          ...(text !== undefined && { text }),
          about: messages.flatMap(({ proposal_id, session_id: session, activity }) => (proposal_id === id ? [{ session, activity }] : [])),
          ...(settled_day !== null && { settled: entry_id === null ? { reason: reason ?? '' } : { entry: entry_id } }),
        };
      }),
    );
  };
  return {
    async make(text, about, by, today) {
      const id = randomUUID();
      const { keyId, enc, ct } = await sealNote(text, NOTE_PLACES.proposal(id), keys.current);
      await db.transaction().execute(async (transaction) => {
        const row = { id, key_id: keyId, enc, ct, made_day: today, made_by: by, settled_day: null, entry_id: null, reason: null };
        await transaction.insertInto('proposal').values(row).execute();
        const unique = [...new Map(about.map((message) => [messageKey(message), message])).values()];
        const values = unique.map(({ session, activity }) => ({ proposal_id: id, session_id: session, activity }));
        if (values.length > 0) await transaction.insertInto('proposal_message').values(values).execute();
      });
      return id;
    },

    of: async (by) =>
      whole(await db.selectFrom('proposal').selectAll().where('made_by', '=', by).orderBy('made_day', 'desc').orderBy('id').execute()),

    waiting: async () =>
      whole(await db.selectFrom('proposal').selectAll().where('settled_day', 'is', null).orderBy('made_day').orderBy('id').execute()),

    async takeBack(id, by) {
      const { numDeletedRows } = await db
        .deleteFrom('proposal')
        .where('id', '=', id)
        .where('made_by', '=', by)
        .where('settled_day', 'is', null)
        .executeTakeFirstOrThrow();
      await forgetDeleted();
      return numDeletedRows > 0n;
    },

    settle: (id, outcome, today) =>
      db.transaction().execute(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('proposal')
          .set({
            settled_day: today,
            entry_id: outcome.outcome === 'taken-up' ? outcome.entry : null,
            reason: outcome.outcome === 'turned-down' ? outcome.reason : null,
          })
          .where('id', '=', id)
          .where('settled_day', 'is', null)
          .executeTakeFirstOrThrow();
        if (numUpdatedRows === 0n) return false;
        if (outcome.outcome === 'taken-up') {
          const about = await transaction.selectFrom('proposal_message').selectAll().where('proposal_id', '=', id).execute();
          const values = about.map(({ session_id, activity }) => ({ entry_id: outcome.entry, session_id, activity }));
          if (values.length > 0)
            await transaction
              .insertInto('entry_message')
              .values(values)
              .onConflict((conflict) => conflict.columns(['session_id', 'activity', 'entry_id']).doNothing())
              .execute();
        }
        return true;
      }),
  };
}
