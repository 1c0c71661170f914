import type { ExpressionBuilder, Kysely } from 'kysely';
import { ownerOf, refOf } from '../../recordings/spokenRef.ts';
import type { Database } from '../../storage/flavour.ts';
import type { Tables } from '../../storage/tables.ts';

/**
 * What the desk keeps of words besides the responses: redacted texts, transcripts and how concerns were settled, by the day the response
 * or session came, and meetings with their notes, by the day they were written down. They end with the period for words. Themes and states stay, as coded answers do.
 */
export function retainedNotes({ db }: Pick<Database, 'db'>) {
  return {
    kind: 'words' as const,
    async countOlderThan(day: string): Promise<number> {
      const [texts, transcripts, concerns, meetings] = await Promise.all([
        db
          .selectFrom('text')
          .select(({ fn }) => fn.countAll().as('count'))
          .where('received_day', '<', day)
          .where('redacted_key', 'is not', null)
          .executeTakeFirstOrThrow(),
        db
          .selectFrom('transcript')
          .select(({ fn }) => fn.countAll().as('count'))
          .where(spokenBefore(day))
          .where('words_ct', 'is not', null)
          .executeTakeFirstOrThrow(),
        settledBefore(db, day)
          .select(({ fn }) => fn.countAll().as('count'))
          .executeTakeFirstOrThrow(),
        db
          .selectFrom('meeting')
          .select(({ fn }) => fn.countAll().as('count'))
          .where('written_day', '<', day)
          .executeTakeFirstOrThrow(),
      ]);
      return Number(texts.count) + Number(transcripts.count) + Number(concerns.count) + Number(meetings.count);
    },
    /** At most `limit` of each, in one transaction. */
    deleteOlderThan: (day: string, limit: number): Promise<number> =>
      db.transaction().execute(async (transaction) => {
        const texts = await transaction
          .selectFrom('text')
          .select(['response_id', 'question'])
          .where('received_day', '<', day)
          .where('redacted_key', 'is not', null)
          .limit(limit)
          .execute();
        for (const { response_id, question } of texts) {
          await transaction
            .updateTable('text')
            .set({ redacted_key: null, redacted_enc: null, redacted_ct: null, redacted_day: null, original_removed: 1 })
            .where('response_id', '=', response_id)
            .where('question', '=', question)
            .execute();
        }
        const transcripts = await transaction
          .selectFrom('transcript')
          .select(['response_id', 'session_id', 'question'])
          .where(spokenBefore(day))
          .where('words_ct', 'is not', null)
          .limit(limit - texts.length)
          .execute();
        for (const row of transcripts) {
          const { column, id } = ownerOf(refOf(row));
          await transaction
            .updateTable('transcript')
            .set({ words_key: null, words_enc: null, words_ct: null })
            .where(column, '=', id)
            .where('question', '=', row.question)
            .execute();
        }
        const concerns = await settledBefore(transaction, day)
          .select(['concern.response_id', 'concern.question'])
          .limit(limit - texts.length - transcripts.length)
          .execute();
        for (const { response_id, question } of concerns) {
          await transaction
            .updateTable('concern')
            .set({ how_key: null, how_enc: null, how_ct: null })
            .where('response_id', '=', response_id)
            .where('question', '=', question)
            .execute();
        }
        const noted = texts.length + transcripts.length + concerns.length;
        const { numDeletedRows } = await transaction
          .deleteFrom('meeting')
          .where('id', 'in', (old) =>
            old
              .selectFrom('meeting')
              .select('id')
              .where('written_day', '<', day)
              .orderBy('id')
              .limit(limit - noted),
          )
          .executeTakeFirstOrThrow();
        return noted + Number(numDeletedRows);
      }),
  };
}

/** Concerns whose settling is written down. That somebody was worried, and that it was settled, stays. */
const settledBefore = (db: Kysely<Tables>, day: string) =>
  db
    .selectFrom('concern')
    .innerJoin('text', (join) => join.onRef('text.response_id', '=', 'concern.response_id').onRef('text.question', '=', 'concern.question'))
    .where('text.received_day', '<', day)
    .where('concern.how_ct', 'is not', null);

/** Whether a transcript is of something that came before a day. */
const spokenBefore =
  (day: string) =>
  ({ eb, or, selectFrom }: ExpressionBuilder<Tables, 'transcript'>) =>
    or([
      eb('response_id', 'in', selectFrom('response').select('id').where('received_day', '<', day)),
      eb('session_id', 'in', selectFrom('group_session').select('id').where('received_day', '<', day)),
    ]);
