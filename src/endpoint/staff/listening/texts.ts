import { sql } from 'kysely';
import type { InboxFilter, TextRef, TextState } from '../../../contract/staff/listening.ts';
import type { Theme } from '../../../domain/said-doing/theme.ts';
import type { Actor } from '../../../domain/staff/permissions.ts';
import type { SealedNote } from '../../../sealing/note.ts';
import type { Database } from '../../storage/flavour.ts';
import { forgetQuotes } from '../entries/forgetQuotes.ts';
import { beyond, type InboxPlace, inboxConditions } from './inboxConditions.ts';
import { textKey } from './textKey.ts';
import { type TextRow, textRows } from './textRows.ts';

/** What is to be changed of a text. */
interface TextChange {
  readonly state?: TextState;
  readonly themes?: readonly Theme[];
  /** `null`: the redaction is taken back. */
  readonly redacted?: SealedNote | null;
}

/** `conflict`: it is in another version than the one that was read. `gone`: it was withdrawn, or never there. */
type ChangeOutcome = { readonly ok: true; readonly version: number } | { readonly ok: false; readonly why: 'conflict' | 'gone' };

/** The texts that people wrote, without their words: what listeners have made of each. */
export interface Texts {
  count(filter: InboxFilter): Promise<number>;
  /** Newest day first. */
  page(filter: InboxFilter, after: InboxPlace | undefined, limit: number): Promise<readonly TextRow[]>;
  one(ref: TextRef): Promise<TextRow | undefined>;
  /** In no particular order; those that are gone are left out. */
  several(refs: readonly TextRef[]): Promise<readonly TextRow[]>;
  /** The text next to a place in the inbox as filtered; the place itself need not be in it. */
  neighbour(filter: InboxFilter, place: InboxPlace, way: 'after' | 'before'): Promise<TextRef | undefined>;
  /** With a redaction, or taken up again, it is quoted nowhere any more: an editor can take up the new text. */
  change(ref: TextRef, version: number, change: TextChange, actor: Pick<Actor, 'id' | 'name'>, today: string): Promise<ChangeOutcome>;
}

export function createTexts({ db, flavour, forgetDeleted }: Database): Texts {
  const inbox = (filter: InboxFilter, place: InboxPlace | undefined, way: 'after' | 'before', limit: number) => {
    const turned = way === 'before';
    return db
      .selectFrom('text')
      .innerJoin('response', 'response.id', 'text.response_id')
      .select(['text.response_id', 'text.question'])
      .where((eb) => eb.and([...inboxConditions(eb, filter), ...(place ? [beyond(eb, place, way)] : [])]))
      .orderBy('text.received_day', turned ? 'asc' : 'desc')
      .orderBy('text.response_id', turned ? 'desc' : 'asc')
      .orderBy('text.question', turned ? 'desc' : 'asc')
      .limit(limit)
      .execute();
  };
  const several: Texts['several'] = (refs) => textRows(db, refs);
  return {
    async count(filter) {
      const { count } = await db
        .selectFrom('text')
        .innerJoin('response', 'response.id', 'text.response_id')
        .select(({ fn }) => fn.countAll().as('count'))
        .where((eb) => eb.and(inboxConditions(eb, filter)))
        .executeTakeFirstOrThrow();
      return Number(count);
    },

    async page(filter, after, limit) {
      const refs = (await inbox(filter, after, 'after', limit)).map(refOf);
      const rows = new Map((await several(refs)).map((row) => [textKey(row), row]));
      // What was withdrawn between the two questions is left out.
      return refs.flatMap((ref) => rows.get(textKey(ref)) ?? []);
    },

    one: async (ref) => (await several([ref]))[0],
    several,

    async neighbour(filter, place, way) {
      const [row] = await inbox(filter, place, way, 1);
      return row && refOf(row);
    },

    async change({ response, question }, version, { state, themes, redacted }, actor, today) {
      // What was published is not what may be quoted any more.
      const unquoted = redacted !== undefined || (state !== undefined && state !== 'done');
      const outcome = await db.transaction().execute(async (transaction): Promise<ChangeOutcome> => {
        const { numUpdatedRows } = await transaction
          .updateTable('text')
          .set({
            version: version + 1,
            changed_by: actor.id,
            changed_by_name: actor.name,
            changed_day: today,
            // Whoever gives it a theme or redacts it works on it, whether they say so or not.
            state: state ?? sql`case when state = 'new' then 'read' else state end`,
            ...(redacted !== undefined && {
              redacted_key: redacted?.keyId ?? null,
              redacted_enc: redacted?.enc ?? null,
              redacted_ct: redacted?.ct ?? null,
              redacted_day: redacted ? today : null,
            }),
          })
          .where('response_id', '=', response)
          .where('question', '=', question)
          .where('version', '=', version)
          // Without its original a redacted text is all there is.
          .$if(redacted === null, (query) => query.where('original_removed', '=', 0))
          .executeTakeFirstOrThrow();
        if (numUpdatedRows === 0n) {
          const found = await transaction
            .selectFrom('text')
            .select('version')
            .where('response_id', '=', response)
            .where('question', '=', question)
            .executeTakeFirst();
          return { ok: false, why: found ? 'conflict' : 'gone' };
        }
        if (themes) {
          await transaction.deleteFrom('text_theme').where('response_id', '=', response).where('question', '=', question).execute();
          const rows = [...new Set(themes)].map((theme) => ({ response_id: response, question, theme }));
          if (rows.length > 0) await transaction.insertInto('text_theme').values(rows).execute();
        }
        if (unquoted) await forgetQuotes(transaction, flavour, { response, question });
        return { ok: true, version: version + 1 };
      });
      if (unquoted && outcome.ok) await forgetDeleted();
      return outcome;
    },
  };
}

const refOf = ({ response_id, question }: { readonly response_id: string; readonly question: string }): TextRef => ({
  response: response_id,
  question,
});
