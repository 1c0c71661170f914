import { Dexie, type DexieOptions, type Table } from 'dexie';
import type { Draft } from '../domain/response/response.ts';
import type { GroupDraft } from '../domain/session/groupDraft.ts';
import type { PartDraft } from '../domain/session/partDraft.ts';
import { abortWhenLeft } from './abortWhenLeft.ts';
import type { SealedGroupRow } from './groupDrafts.ts';
import type { LedgerRow } from './ledgerRow.ts';
import { MIGRATIONS } from './migrations.ts';
import type { ContentRow, LoopRow, OutboxRow, ReceiptRow, SettingRow, WithdrawalRow } from './rows.ts';
import type { PieceRow, RecordingRow, SoundRow, UploadRow } from './spokenRows.ts';

/** The tables: what goes in is typed, what comes out is unknown until parsed (`rows.ts`). */
export interface Database extends Dexie {
  readonly drafts: Table<unknown, string, Draft>;
  /** IndexedDB itself vouches for `seq`, the key. */
  readonly outbox: Table<{ readonly seq: number; readonly refusal?: unknown }, number, Omit<OutboxRow, 'seq'> & { readonly seq?: number }>;
  readonly receipts: Table<unknown, string, ReceiptRow>;
  readonly withdrawals: Table<unknown, string, WithdrawalRow>;
  readonly content: Table<unknown, string, ContentRow>;
  readonly settings: Table<unknown, string, SettingRow>;
  readonly loop: Table<unknown, string, LoopRow>;
  readonly recordings: Table<unknown, string, RecordingRow>;
  readonly sounds: Table<unknown, [recording: string, at: number], SoundRow>;
  readonly pieces: Table<unknown, [recording: string, at: number], PieceRow>;
  readonly uploads: Table<unknown, string, UploadRow>;
  readonly ledger: Table<unknown, string, LedgerRow>;
  readonly groups: Table<unknown, string, GroupDraft | PartDraft | SealedGroupRow>;
}

/**
 * Names the database and its tables; nothing is opened before the first act.
 *
 * Durability is `strict`: a transaction counts as done when the browser has asked the disk to keep it, about 5 ms more a
 * save on a phone. Chromium's default answers before that. Firefox takes the same option; Safari has always waited for
 * the disk and ignores it.
 *
 * @param superseded called when another tab upgrades the tables. The connection is closed for good then: an old page
 * must not write old rows into new tables.
 */
export function openDatabase(
  name: string,
  superseded: () => void,
  options: Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'> = {},
): Database {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict', ...options }) as Database;
  for (const { version, stores, upgrade } of MIGRATIONS) {
    const declared = db.version(version).stores({ ...stores });
    if (upgrade) declared.upgrade(upgrade);
  }
  abortWhenLeft(db);
  db.on('versionchange', (event) => {
    const deleted = event.newVersion === null; // the person clears this site's data: nothing stands against a fresh start
    db.close({ disableAutoOpen: !deleted });
    if (!deleted) superseded();
    return false; // in place of Dexie's own handler, which would open again and go on
  });
  return db;
}
