import { type Ledger, ledgerCounts } from './ledgerCounts.ts';
import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';
import {
  type PinSetting,
  readOpenSession,
  readPin,
  readSessions,
  readTablet,
  type TabletSession,
  type TabletSetting,
} from './tabletSettings.ts';

/** All that the worker's desk shows of this tablet. */
export interface TabletState {
  readonly tablet: TabletSetting | undefined;
  readonly pin: PinSetting | undefined;
  /** The one that was opened last and not ended, whatever its day. */
  readonly open: TabletSession | undefined;
  readonly sessions: readonly TabletSession[];
  readonly ledger: Ledger;
  readonly unfinished: Unfinished;
}

/** How much was begun here and neither finished nor thrown away. */
export interface Unfinished {
  readonly surveys: number;
  /** Sessions of groups, and parts in them from this device. */
  readonly groups: number;
}

export function tabletState(db: Database): PromiseLike<Kept<TabletState>> {
  return db.transaction('r', [db.settings, db.ledger, db.outbox, db.receipts, db.uploads, db.drafts, db.groups], async () => {
    const [tablet, pin, open, sessions, ledger, surveys, groups] = await Promise.all([
      readTablet(db),
      readPin(db),
      readOpenSession(db),
      readSessions(db),
      ledgerCounts(db),
      db.drafts.count(),
      db.groups.count(),
    ]);
    return ledger.ok ? { ok: true, value: { tablet, pin, open, sessions, ledger: ledger.value, unfinished: { surveys, groups } } } : ledger;
  });
}
