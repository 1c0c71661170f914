import type { Envelope } from '../contract/envelope.ts';
import { type GroupDraft, readGroupDraft } from '../domain/session/groupDraft.ts';
import type { PartDraft } from '../domain/session/partDraft.ts';
import { isFinished } from './isFinished.ts';
import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';

/** What is kept of a session, or of one phone's part of it. Refusal `already-finished`: it was finished in another tab, and must not come again. */
export function saveGroup(db: Database, draft: GroupDraft | PartDraft): PromiseLike<Kept<void, 'already-finished'>> {
  return db.transaction('rw', db.groups, db.outbox, db.receipts, async () => {
    if (await isFinished(db, draft.id)) return { ok: false, reason: 'already-finished' };
    await db.groups.put(draft);
    return { ok: true, value: undefined };
  });
}

/** The session that was begun here and not finished; `undefined` when there is none that this version can go on with. */
export async function groupUnfinished(db: Database): Promise<Kept<GroupDraft | undefined>> {
  const rows = await db.groups.toArray();
  return { ok: true, value: rows.map(readGroupDraft).find((draft) => draft !== undefined) };
}

export async function discardGroup(db: Database, id: string): Promise<Kept<void>> {
  await db.groups.delete(id);
  return { ok: true, value: undefined };
}

/**
 * The draft of a group's session goes out and its sealed envelope comes in, in one transaction, as `finishDraft` does for a
 * response. Safe to repeat with the same envelope.
 *
 * Refusals: `already-finished` (in another tab), `no-draft` (the browser has cleared its storage since: save it and finish again).
 */
export function finishGroup(db: Database, envelope: Envelope): PromiseLike<Kept<void, 'already-finished' | 'no-draft'>> {
  const { id, receiptHash } = envelope;
  return db.transaction('rw', db.groups, db.outbox, db.receipts, async () => {
    if ((await db.groups.where('id').equals(id).count()) > 0) {
      await db.groups.delete(id);
      await db.outbox.add({ envelope });
      return { ok: true, value: undefined };
    }
    // The hash of the receipt code tells our own envelope, whose commit was not reported to us, from another tab's.
    const ours = await Promise.all([
      db.outbox.where('envelope.receiptHash').equals(receiptHash).count(),
      db.receipts.where('receiptHash').equals(receiptHash).count(),
    ]);
    if (ours.some((count) => count > 0)) return { ok: true, value: undefined };
    return { ok: false, reason: (await isFinished(db, id)) ? 'already-finished' : 'no-draft' };
  });
}
