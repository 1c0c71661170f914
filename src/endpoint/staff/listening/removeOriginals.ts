import { openWords } from '../../../sealing/openWords.ts';
import { sealWords } from '../../../sealing/sealWords.ts';
import type { Keys } from '../../keys.ts';
import { wordsSchema } from '../../receive/readResponse.ts';
import type { Database } from '../../storage/flavour.ts';

type Db = Database['db'];

/** Texts whose original is due: redacted before a day, and heard, typed and checked before that where something was spoken. */
const due = (db: Db, before: string) =>
  db
    .selectFrom('text')
    .leftJoin('transcript', (join) =>
      join.onRef('transcript.response_id', '=', 'text.response_id').onRef('transcript.question', '=', 'text.question'),
    )
    .where('text.redacted_day', '<', before)
    .where(({ eb, or }) => or([eb('text.original_removed', '=', 0), eb('transcript.words_ct', 'is not', null)]))
    // What was typed after the redaction is not in it.
    .where(({ eb, or, ref }) => or([eb('transcript.words_ct', 'is', null), eb('transcript.written_day', '<=', ref('text.redacted_day'))]))
    .where(({ eb, or, not, exists, selectFrom }) =>
      or([
        eb('transcript.checked_day', 'is not', null),
        not(
          exists(
            selectFrom('recording')
              .select('recording.id')
              .whereRef('recording.response_id', '=', 'text.response_id')
              .whereRef('recording.question', '=', 'text.question')
              .where('recording.state', '=', 'received'),
          ),
        ),
      ]),
    );

/** How many texts were redacted before a day and still have the words from before. */
export async function countOriginals({ db }: Pick<Database, 'db'>, before: string): Promise<number> {
  const { count } = await due(db, before)
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * Takes the words before redaction out of texts that were redacted before a day, and keeps the redacted ones. The other
 * words of those responses are sealed again, to the current key. A transcript is such words; that it was checked stays, because
 * the recordings' time runs from there. For the retention job; safe to repeat and to be killed in: a response is done in one
 * transaction. What cannot be opened, because the key for it is not here, stays.
 *
 * @param before ISO date: redactions of that day and later keep their original.
 * @param today ISO date, for the mark on a response that has none of its own words left.
 * @param limit at most so many responses.
 * @returns how many originals were taken out. The caller calls `forgetDeleted` when it has come to the end.
 */
export async function removeOriginals(
  { db }: Pick<Database, 'db'>,
  keys: Pick<Keys, 'current' | 'held'>,
  before: string,
  today: string,
  limit = Number.MAX_SAFE_INTEGER,
): Promise<number> {
  if (keys.held.size === 0) return 0;
  const texts = await due(db, before)
    .innerJoin('response', 'response.id', 'text.response_id')
    .select(['text.response_id', 'text.question'])
    .where('response.key_id', 'in', [...keys.held.keys()])
    .orderBy('text.response_id')
    .execute();
  const ids = [...new Set(texts.map(({ response_id }) => response_id))].slice(0, limit);
  let removed = 0;
  for (const id of ids) {
    const questions = texts.filter(({ response_id }) => response_id === id).map(({ question }) => question);
    if (await removeFrom(db, keys, id, questions, today)) removed += questions.length;
  }
  return removed;
}

/** One response: its words go and the mark comes together. */
async function removeFrom(
  db: Db,
  keys: Pick<Keys, 'current' | 'held'>,
  id: string,
  questions: readonly string[],
  today: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('response')
    .select(['key_id', 'receipt_hash', 'words_enc', 'words_ct'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return false;
  const { key_id: keyId, receipt_hash: receiptHash, words_enc: enc, words_ct: ct } = row;
  const had = enc !== null && ct !== null;
  const opened = had ? await openWords({ id, keyId, receiptHash }, { enc, ct }, keys.held) : undefined;
  const words = opened?.ok ? wordsSchema.safeParse(opened.words) : undefined;
  // Nothing left to take out: the mark alone is missing.
  if (had && !words?.success) return false;
  const rest = Object.entries(words?.success ? words.data : {}).filter(([question]) => !questions.includes(question));
  const sealed = rest.length > 0 ? await sealWords({ id, receiptHash }, Object.fromEntries(rest), keys.current) : undefined;
  return db
    .transaction()
    .execute(async (transaction) => {
      const marked = await transaction
        .updateTable('text')
        .set(({ eb }) => ({ original_removed: 1, version: eb('version', '+', 1) }))
        .where('response_id', '=', id)
        .where('question', 'in', questions)
        .where('redacted_key', 'is not', null)
        .executeTakeFirstOrThrow();
      await transaction
        .updateTable('transcript')
        .set({ words_key: null, words_enc: null, words_ct: null })
        .where('response_id', '=', id)
        .where('question', 'in', questions)
        .execute();
      const cut = await transaction
        .updateTable('response')
        .set({
          words_enc: sealed?.enc ?? null,
          words_ct: sealed?.ct ?? null,
          ...(sealed && { key_id: keys.current.id }),
          // When the redaction has gone too, this alone tells it from a response that said nothing.
          ...(had && !sealed && { words_deleted_day: today }),
        })
        .where('id', '=', id)
        .where('words_ct', ct === null ? 'is' : '=', ct)
        .executeTakeFirstOrThrow();
      if (Number(marked.numUpdatedRows) !== questions.length || cut.numUpdatedRows !== 1n) throw new ChangedMeanwhile();
      return true;
    })
    .catch((error: unknown) => {
      if (error instanceof ChangedMeanwhile) return false;
      throw error;
    });
}

/** A redaction was taken back, or the words were sealed to another key: nothing is done, and the next run looks again. */
class ChangedMeanwhile extends Error {}
