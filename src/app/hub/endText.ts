import type { Ledger } from '../../store/ledgerCounts.ts';

/** What a worker must know before the tablet is put away. */
export interface EndText {
  readonly headline: string;
  /** Nothing is on this tablet alone. */
  readonly safe: boolean;
}

/** Of responses and of sessions of groups alike. */
export function endText({ total, groups, others }: Pick<Ledger, 'total' | 'groups' | 'others'>): EndText {
  const [saved, sent] = [total.saved + groups.saved, total.sent + groups.sent];
  const recordings = {
    saved: total.recordings.saved + groups.recordings.saved,
    sent: total.recordings.sent + groups.recordings.sent,
  };
  const waiting = saved - sent + recordings.saved - recordings.sent + others;
  if (waiting > 0) {
    const spoken = recordings.saved > 0 ? ` (and ${recordings.sent} of ${recordings.saved} recordings)` : '';
    return { headline: `${saved + others} saved, ${sent} sent${spoken}: keep this tablet safe until it is online`, safe: false };
  }
  if (saved === 0) return { headline: 'Nothing waits on this tablet', safe: true };
  return { headline: `${saved} saved, all sent: nothing is on this tablet alone`, safe: true };
}
