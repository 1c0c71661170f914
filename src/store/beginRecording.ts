import type { Database } from './openDatabase.ts';
import { isRecordingRow, type RecordingRow } from './spokenRows.ts';
import type { Kept } from './storeFailure.ts';

/**
 * Makes a place for what is about to be said, to a draft or in the session of a group. Safe to repeat.
 *
 * @param recording `id` is a random UUID v4, minted for it.
 *
 * Refusal `no-draft`: the draft it belongs to is not kept here, or not any more. Save it first, so that a crash leaves no
 * recording that nobody would find again.
 */
export function beginRecording(
  db: Database,
  { id, draft, question, type, instead }: Omit<RecordingRow, 'begun' | 'bytes' | 'seconds'>,
): PromiseLike<Kept<void, 'no-draft'>> {
  return db.transaction('rw', db.drafts, db.groups, db.recordings, async () => {
    const [drafts, groups, before] = await Promise.all([
      db.drafts.where('id').equals(draft).count(),
      db.groups.where('id').equals(draft).count(),
      db.recordings.where('draft').equals(draft).toArray(),
    ]);
    if (drafts + groups === 0) return { ok: false, reason: 'no-draft' };
    const rows = before.filter(isRecordingRow);
    if (!rows.some((row) => row.id === id)) {
      const begun = rows.reduce((last, row) => Math.max(last, row.begun), 0) + 1;
      await db.recordings.add({ id, draft, question, type, begun, bytes: 0, ...(instead && { instead }) });
    }
    return { ok: true, value: undefined };
  });
}
