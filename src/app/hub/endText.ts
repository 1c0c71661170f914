import type { LedgerCounts } from '../../store/ledgerCounts.ts';

/** What a worker must know before the tablet is put away. */
export interface EndText {
  readonly headline: string;
  /** Nothing is on this tablet alone. */
  readonly safe: boolean;
}

/** @param others finished here outside any session, and still waiting. */
export function endText({ saved, sent, recordings }: Pick<LedgerCounts, 'saved' | 'sent' | 'recordings'>, others: number): EndText {
  const waiting = saved - sent + recordings.saved - recordings.sent + others;
  if (waiting > 0) {
    const spoken = recordings.saved > 0 ? ` (and ${recordings.sent} of ${recordings.saved} recordings)` : '';
    return { headline: `${saved + others} saved, ${sent} sent${spoken}: keep this tablet safe until it is online`, safe: false };
  }
  if (saved === 0) return { headline: 'Nothing waits on this tablet', safe: true };
  return { headline: `${saved} saved, all sent: nothing is on this tablet alone`, safe: true };
}
