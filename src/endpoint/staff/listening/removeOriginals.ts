import { openWords } from '../../../sealing/openWords.ts';
import { sealWords } from '../../../sealing/sealWords.ts';
import type { Keys } from '../../keys.ts';
import { wordsSchema } from '../../receive/readResponse.ts';
import type { Database } from '../../storage/flavour.ts';

/**
 * Takes the words before redaction out of every text that was redacted before a day, and keeps the redacted ones. The other
 * words of those responses are sealed again, to the current key. For the retention job; safe to repeat.
 *
 * @param before ISO date: redactions of that day and later keep their original.
 * @returns how many originals were taken out, and how many could not be because the key for them is not here.
 */
export async function removeOriginals(
  { db, forgetDeleted }: Database,
  keys: Keys,
  before: string,
): Promise<{ removed: number; unreadable: number }> {
  const due = await db
    .selectFrom('text')
    .select(['response_id', 'question', 'redacted_day'])
    .where('redacted_day', 'is not', null)
    .where('redacted_day', '<', before)
    .where('original_removed', '=', 0)
    .execute();
  let [removed, unreadable] = [0, 0];
  for (const id of new Set(due.map(({ response_id }) => response_id))) {
    const questions = due.filter(({ response_id }) => response_id === id).map(({ question }) => question);
    if (await removeFrom(db, keys, id, questions)) removed += questions.length;
    else unreadable += questions.length;
  }
  if (removed > 0) await forgetDeleted();
  return { removed, unreadable };
}

/** One response, in one transaction: the words go and the mark comes together. */
async function removeFrom(db: Database['db'], keys: Keys, id: string, questions: readonly string[]): Promise<boolean> {
  const row = await db
    .selectFrom('response')
    .select(['id', 'key_id', 'receipt_hash', 'words_enc', 'words_ct'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return true;
  const { key_id: keyId, receipt_hash: receiptHash, words_enc: enc, words_ct: ct } = row;
  const opened = enc !== null && ct !== null ? await openWords({ id, keyId, receiptHash }, { enc, ct }, keys.held) : undefined;
  const words = opened?.ok ? wordsSchema.safeParse(opened.words) : undefined;
  if (!words?.success) return false;
  const rest = Object.fromEntries(Object.entries(words.data).filter(([question]) => !questions.includes(question)));
  const sealed = Object.keys(rest).length > 0 ? await sealWords({ id, receiptHash }, rest, keys.current) : undefined;
  try {
    await db.transaction().execute(async (transaction) => {
      const marked = await transaction
        .updateTable('text')
        .set(({ eb }) => ({ original_removed: 1, version: eb('version', '+', 1) }))
        .where('response_id', '=', id)
        .where('question', 'in', questions)
        .where('redacted_key', 'is not', null)
        .where('original_removed', '=', 0)
        .executeTakeFirstOrThrow();
      const cut = await transaction
        .updateTable('response')
        .set({ words_enc: sealed?.enc ?? null, words_ct: sealed?.ct ?? null, ...(sealed && { key_id: keys.current.id }) })
        .where('id', '=', id)
        .where('words_ct', '=', ct)
        .executeTakeFirstOrThrow();
      if (Number(marked.numUpdatedRows) !== questions.length || cut.numUpdatedRows !== 1n) throw new ChangedMeanwhile();
    });
  } catch (error) {
    if (!(error instanceof ChangedMeanwhile)) throw error;
  }
  return true;
}

/** A redaction was taken back, or the words were sealed to another key: nothing is done, and the next run looks again. */
class ChangedMeanwhile extends Error {}
