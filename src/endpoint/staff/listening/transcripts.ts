import type { Transaction } from 'kysely';
import type { TextRef } from '../../../contract/staff/listening.ts';
import type { Actor } from '../../../domain/staff/permissions.ts';
import type { SealedNote } from '../../../sealing/note.ts';
import { ownerOf, type SpokenRef } from '../../recordings/spokenRef.ts';
import type { Database } from '../../storage/flavour.ts';
import type { Tables } from '../../storage/tables.ts';
import { forgetQuotes } from '../entries/forgetQuotes.ts';

interface TypedTranscript {
  readonly language: string;
  readonly typedIn: string;
  readonly words: SealedNote;
  readonly ready: boolean;
}

/**
 * `gone`: the answer or session was taken back, or never there. `conflict`: it is in another version than the one that was read.
 * `no-sound`: nothing is here (any more) that it could be held against. `own`: whoever wrote it last cannot check it.
 * `not-ready`: whoever types it has not said that it is whole.
 */
type Refused<Why extends string> = { readonly ok: false; readonly why: Why };
type WriteOutcome =
  /** `news`: another writer, day or stage than the version before, and not one more pause in the same typing. */
  | { readonly ok: true; readonly version: number; readonly checkTakenBack: boolean; readonly news: boolean }
  | Refused<'gone' | 'conflict' | 'no-sound'>;
type CheckOutcome = { readonly ok: true; readonly version: number } | Refused<'gone' | 'conflict' | 'no-sound' | 'own' | 'not-ready'>;
type Who = Pick<Actor, 'id' | 'name'>;

/** What listeners type of spoken answers and of what groups spoke, still sealed. */
export interface Transcripts {
  /** @param version the one that was read; 0: there was none. */
  write(ref: SpokenRef, version: number, typed: TypedTranscript, actor: Who, today: string): Promise<WriteOutcome>;
  /** Somebody else than the writer of this version says that this is what was said. From then on the recordings' time runs. */
  check(ref: SpokenRef, version: number, actor: Who, today: string): Promise<CheckOutcome>;
}

const UNCHECKED = { checked_by: null, checked_by_name: null, checked_day: null } as const;

export function createTranscripts({ db, flavour, forgetDeleted }: Pick<Database, 'db' | 'flavour' | 'forgetDeleted'>): Transcripts {
  return {
    async write(ref, version, { language, typedIn, words, ready }, actor, today) {
      const outcome = await db.transaction().execute(async (transaction): Promise<WriteOutcome> => {
        const state = await stateOf(transaction, ref);
        if (!state.ok) return state;
        const { before } = state;
        const { column, id } = ownerOf(ref);
        if ((before?.version ?? 0) !== version) return { ok: false, why: 'conflict' };
        const values = {
          version: version + 1,
          language,
          typed_in: typedIn,
          words_key: words.keyId,
          words_enc: words.enc,
          words_ct: words.ct,
          ready: ready ? 1 : 0,
          written_by: actor.id,
          written_by_name: actor.name,
          written_day: today,
          ...UNCHECKED,
        };
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('transcript')
          .values({ response_id: null, session_id: null, [column]: id, question: ref.question, ...values })
          .onConflict((conflict) => conflict.columns([column, 'question']).doUpdateSet(values).where('transcript.version', '=', version))
          .executeTakeFirstOrThrow();
        // Somebody was quicker by less than a moment.
        if (numInsertedOrUpdatedRows !== 1n) return { ok: false, why: 'conflict' };
        if ('response' in ref) await notNewAnyMore(transaction, ref);
        const same = before?.written_by === actor.id && before.written_day === today && before.ready === values.ready;
        const checkTakenBack = before !== undefined && before.checked_day !== null;
        // What was published has been checked no longer. An editor can take up the new text once somebody else has heard it.
        if (checkTakenBack && 'response' in ref) await forgetQuotes(transaction, flavour, ref);
        return { ok: true, version: values.version, checkTakenBack, news: !same || checkTakenBack };
      });
      if (outcome.ok && outcome.checkTakenBack) await forgetDeleted();
      return outcome;
    },

    check: (ref, version, actor, today) =>
      db.transaction().execute(async (transaction): Promise<CheckOutcome> => {
        const state = await stateOf(transaction, ref);
        if (!state.ok) return state;
        const { before } = state;
        const { column, id } = ownerOf(ref);
        if (!before || before.version !== version || before.checked_day !== null) return { ok: false, why: 'conflict' };
        if (before.written_by === actor.id) return { ok: false, why: 'own' };
        if (before.ready !== 1) return { ok: false, why: 'not-ready' };
        const { numUpdatedRows } = await transaction
          .updateTable('transcript')
          .set({ version: version + 1, checked_by: actor.id, checked_by_name: actor.name, checked_day: today })
          .where(column, '=', id)
          .where('question', '=', ref.question)
          .where('version', '=', version)
          .executeTakeFirstOrThrow();
        return numUpdatedRows === 1n ? { ok: true, version: version + 1 } : { ok: false, why: 'conflict' };
      }),
  };
}

/** What is worked on is not new; its version stays, for nothing is lost by not having seen this. */
async function notNewAnyMore(transaction: Transaction<Tables>, { response, question }: TextRef): Promise<void> {
  await transaction
    .updateTable('text')
    .set({ state: 'read' })
    .where('response_id', '=', response)
    .where('question', '=', question)
    .where('state', '=', 'new')
    .execute();
}

/** What there is of a transcript, when something can be heard that it can be held against. */
async function stateOf(transaction: Transaction<Tables>, ref: SpokenRef) {
  const { question } = ref;
  if (!(await isHere(transaction, ref))) return { ok: false, why: 'gone' } as const;
  const { column, id } = ownerOf(ref);
  const [sound, before] = await Promise.all([
    transaction
      .selectFrom('recording')
      .select('id')
      .where(column, '=', id)
      .where('question', '=', question)
      .where('state', '=', 'received')
      .executeTakeFirst(),
    transaction
      .selectFrom('transcript')
      .select(['version', 'written_by', 'written_day', 'ready', 'checked_day', 'words_ct'])
      .where(column, '=', id)
      .where('question', '=', question)
      .executeTakeFirst(),
  ]);
  // Words whose time is over are not typed anew from a sound that is about to go.
  if (!sound || (before && before.words_ct === null)) return { ok: false, why: 'no-sound' } as const;
  return { ok: true, before } as const;
}

/** An answer that can be transcribed has a text; a group, what it did. */
async function isHere(transaction: Transaction<Tables>, ref: SpokenRef): Promise<boolean> {
  const found =
    'session' in ref
      ? transaction.selectFrom('group_item').select('activity').where('session_id', '=', ref.session).where('activity', '=', ref.question)
      : transaction.selectFrom('text').select('question').where('response_id', '=', ref.response).where('question', '=', ref.question);
  return (await found.executeTakeFirst()) !== undefined;
}
