import type { Envelope } from '../contract/envelope.ts';
import { type GroupDraft, readGroupDraft } from '../domain/session/groupDraft.ts';
import type { PartDraft } from '../domain/session/partDraft.ts';
import { addSealed } from './addSealed.ts';
import type { SealedRecording } from './finishSpokenDraft.ts';
import { forgetSounds } from './forgetSounds.ts';
import { isFinished } from './isFinished.ts';
import type { LedgerRow } from './ledgerRow.ts';
import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';

/** A session that is not finished, on a shared tablet: sealed as `sealing/atRest.ts` does it. */
export interface SealedGroupRow {
  readonly id: string;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** Gives what a row holds, and the row itself where it is clear. */
type OpenRow = (row: unknown) => Promise<unknown>;
const asItIs: OpenRow = async (row) => row;

/**
 * What is kept of a session, or of one phone's part of it. Refusal `already-finished`: it was finished in another tab, and must not come
 * again.
 *
 * @param gone ids of recordings that the group has thrown away: they go with this.
 */
export function saveGroup(
  db: Database,
  draft: GroupDraft | PartDraft | SealedGroupRow,
  gone: readonly string[] = [],
): PromiseLike<Kept<void, 'already-finished'>> {
  return db.transaction('rw', db.groups, db.outbox, db.receipts, db.recordings, db.sounds, async () => {
    if (await isFinished(db, draft.id)) return { ok: false, reason: 'already-finished' };
    await Promise.all([db.groups.put(draft), forgetSounds(db, [...gone])]);
    return { ok: true, value: undefined };
  });
}

/** The sessions that were begun here and not finished, the newest first; none that this version cannot go on with. */
export async function groupsUnfinished(db: Database, open = asItIs): Promise<Kept<readonly GroupDraft[]>> {
  const rows = await Promise.all((await db.groups.toArray()).map(open));
  const drafts = rows.map(readGroupDraft).filter((draft) => draft !== undefined);
  return { ok: true, value: drafts.toSorted((one, other) => other.day.localeCompare(one.day)) };
}

/** One of them, as it is now; `undefined` when it has been thrown away since. */
export async function groupUnfinished(db: Database, id: string, open = asItIs): Promise<Kept<GroupDraft | undefined, 'already-finished'>> {
  if (await isFinished(db, id)) return { ok: false, reason: 'already-finished' };
  return { ok: true, value: readGroupDraft(await open(await db.groups.get(id))) };
}

/** The draft goes, and all that was spoken in it. */
export function discardGroup(db: Database, id: string): PromiseLike<Kept<void>> {
  return db.transaction('rw', db.groups, db.recordings, db.sounds, async () => {
    const spoken = db.recordings.where('draft').equals(id).primaryKeys();
    await Promise.all([db.groups.delete(id), forgetSounds(db, await spoken)]);
    return { ok: true, value: undefined };
  });
}

/**
 * The draft of a group's session goes out with all that was spoken in it, and its sealed envelope comes in with the sealed recordings, in one
 * transaction, as `finishSpokenDraft` does for a response. Safe to repeat with the same envelope.
 *
 * Refusals: `already-finished` (in another tab), `no-draft` (the browser has cleared its storage since: save it and finish again).
 *
 * @param ledger where it stands when it was finished on a shared tablet.
 */
export function finishGroup(
  db: Database,
  envelope: Envelope,
  recordings: readonly SealedRecording[] = [],
  ledger?: LedgerRow,
): PromiseLike<Kept<void, 'already-finished' | 'no-draft'>> {
  const { id, receiptHash } = envelope;
  const tables = [db.groups, db.outbox, db.receipts, db.recordings, db.sounds, db.pieces, db.uploads, db.ledger];
  return db.transaction('rw', tables, async () => {
    if ((await db.groups.where('id').equals(id).count()) > 0) {
      const spoken = await db.recordings.where('draft').equals(id).primaryKeys();
      await Promise.all([db.groups.delete(id), db.outbox.add({ envelope }), forgetSounds(db, spoken), addSealed(db, envelope, recordings)]);
      if (ledger) await db.ledger.put(ledger);
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
