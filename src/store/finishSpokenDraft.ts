import type { Envelope } from '../contract/envelope.ts';
import type { SealedSize } from '../domain/response/recording.ts';
import { addSealed } from './addSealed.ts';
import { finishDraft } from './finishDraft.ts';
import type { Database } from './openDatabase.ts';

/** A recording as `sealing/recording.ts` gives it. */
export interface SealedRecording {
  readonly id: string;
  readonly sealed: SealedSize;
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
}

/**
 * `finishDraft` for a response with something spoken: its sealed recordings come in beside the envelope, in the same
 * transaction in which the sounds go out.
 */
export function finishSpokenDraft(
  db: Database,
  envelope: Envelope,
  recordings: readonly SealedRecording[],
): ReturnType<typeof finishDraft> {
  const tables = [db.drafts, db.outbox, db.receipts, db.recordings, db.sounds, db.pieces, db.uploads];
  return db.transaction('rw', tables, async () => {
    const before = await db.drafts.where('id').equals(envelope.id).count();
    const finished = await finishDraft(db, envelope);
    // Not at a repeat: what was sent or taken back since must not come again.
    if (finished.ok && before > 0) await addSealed(db, envelope, recordings);
    return finished;
  });
}
