import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { AUDIO_TYPES, type Prompt } from '../../domain/media/prompt.ts';
import type { Database } from '../storage/flavour.ts';
import type { PromptDraftRow } from '../storage/promptTables.ts';
import type { Tables } from '../storage/tables.ts';
import type { TakenSound } from './readSound.ts';

/** Where what staff record comes from; everything else comes from a link. */
export const STAFF = 'staff';

/** A recording that waits. */
export interface Draft extends Pick<Prompt, 'lang' | 'survey' | 'page' | 'option' | 'words'> {
  readonly id: string;
  /** `STAFF`, or the id of a link. */
  readonly source: string;
  readonly type: Prompt['audio']['type'];
  readonly bytes: number;
  readonly ms: number;
  /** ISO day: when it was recorded, and agreed to. */
  readonly day: string;
}

export interface Drafts {
  /** Without the sounds. @param asked of one language or source only. */
  list(asked?: { readonly lang?: string; readonly source?: string }): Promise<readonly Draft[]>;
  /** With its sound. */
  find(id: string): Promise<(Draft & { readonly sound: Uint8Array }) | undefined>;
  /**
   * Keeps one, in the place of what the same source has recorded of these words, or of this place when it had other words.
   *
   * @param within is told what it takes the place of; it is kept together with what this writes, or not at all.
   */
  put(
    draft: Omit<Draft, 'id' | 'type' | 'bytes' | 'ms'>,
    sound: TakenSound,
    within: (transaction: Transaction<Tables>, replaced: boolean) => Promise<void>,
  ): Promise<Draft>;
  /** @returns those that were still there. */
  remove(
    ids: readonly string[],
    within: (transaction: Transaction<Tables>, removed: readonly Draft[]) => Promise<void>,
  ): Promise<readonly Draft[]>;
}

const COLUMNS = ['id', 'lang', 'words', 'source', 'survey', 'page', 'option_code', 'type', 'bytes', 'ms', 'day'] as const;

export function createDrafts({ db }: Pick<Database, 'db'>): Drafts {
  return {
    async list({ lang, source } = {}) {
      const rows = await db
        .selectFrom('prompt_draft')
        .select(COLUMNS)
        .$if(lang !== undefined, (query) => query.where('lang', '=', lang ?? ''))
        .$if(source !== undefined, (query) => query.where('source', '=', source ?? ''))
        .orderBy('day', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(read);
    },
    async find(id) {
      const row = await db.selectFrom('prompt_draft').selectAll().where('id', '=', id).executeTakeFirst();
      return row && { ...read(row), sound: row.sound };
    },
    put: (draft, { bytes, type, ms }, within) =>
      db.transaction().execute(async (transaction) => {
        const { lang, words, source, survey, page, option, day } = draft;
        const { numDeletedRows } = await transaction
          .deleteFrom('prompt_draft')
          .where('lang', '=', lang)
          .where('source', '=', source)
          .where(({ and, or, eb }) =>
            or([
              eb('words', '=', words),
              and([eb('survey', '=', survey), eb('page', '=', page), eb('option_code', option === undefined ? 'is' : '=', option ?? null)]),
            ]),
          )
          .executeTakeFirstOrThrow();
        const row = { lang, words, source, survey, page, option_code: option ?? null, type, bytes: bytes.length, ms, day };
        const id = randomUUID();
        await transaction
          .insertInto('prompt_draft')
          .values({ id, ...row, sound: bytes })
          .execute();
        await within(transaction, numDeletedRows > 0n);
        return read({ id, ...row });
      }),
    remove: (ids, within) =>
      db.transaction().execute(async (transaction) => {
        if (ids.length === 0) return [];
        const rows = await transaction.deleteFrom('prompt_draft').where('id', 'in', ids).returning(COLUMNS).execute();
        const removed = rows.map(read);
        await within(transaction, removed);
        return removed;
      }),
  };
}

function read({ id, lang, words, source, survey, page, option_code, type, bytes, ms, day }: Omit<PromptDraftRow, 'sound'>): Draft {
  const known = AUDIO_TYPES.find((each) => each === type);
  if (!known) throw new Error(`the recording ${id} is of no known type`);
  return { id, lang, words, source, survey, page, ...(option_code !== null && { option: option_code }), type: known, bytes, ms, day };
}
