import { observeKept } from '../../store/observeKept.ts';
import type { Store } from '../../store/openStore.ts';
import { recordingStatus } from '../../store/recordingStatus.ts';
import type { Kept } from '../../store/storeFailure.ts';

/** What became of the recordings of a finished response: its words go first. `share` is 0 to 1. */
export type SentState = { readonly at: 'waiting' | 'received' | 'refused' } | { readonly at: 'onItsWay'; readonly share: number };

/** Tells now, and at every change, until the returned function is called. */
export function observeSent(store: Pick<Store, 'run' | 'statusOf'>, response: string, tell: (state: SentState) => void): () => void {
  const read = async (): Promise<Kept<SentState>> => {
    const spoken = await store.run((db) => recordingStatus(db, response));
    if (!spoken.ok) return spoken;
    const written = await store.statusOf(response);
    if (!written.ok) return written;
    const { recordings, bytes, sent, refused } = spoken.value;
    if (recordings === 0) return { ok: true, value: { at: 'received' } };
    if (refused === recordings) return { ok: true, value: { at: 'refused' } };
    return { ok: true, value: written.value === 'words-received' ? { at: 'onItsWay', share: sent / bytes } : { at: 'waiting' } };
  };
  return observeKept(read, (kept) => kept.ok && tell(kept.value));
}
