import type { Transaction } from 'dexie';

/** One version of the tables. `stores` is Dexie's notation: primary key, then indexes; `&` unique, `++` counted up. */
export interface Migration {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  /** Rewrites rows of the version before. Runs in the one transaction of the upgrade: all of it happens, or none. */
  readonly upgrade?: (transaction: Transaction) => PromiseLike<void>;
}

/**
 * Every version that was ever published, oldest first. A published version is never edited: phones that have it in use
 * come from there. `test/store/fixtures` holds a full database of each, and each must open with nothing lost.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    stores: {
      drafts: 'id, survey',
      // `refusal` is absent from rows that wait, so its index counts the refused ones without reading any row.
      outbox: '++seq, &envelope.id, envelope.receiptHash, refusal',
      receipts: 'id, receiptHash',
      // `proof` is absent once the endpoint has been told: its index counts the withdrawals still to be told.
      withdrawals: 'receiptHash, proof',
      content: 'name',
      settings: 'name',
    },
  },
  // What the partnership has published, by variant tag.
  { version: 2, stores: { loop: 'tag' } },
  // What is spoken: chunk by chunk beside its draft, then sealed in pieces until the partnership has it.
  {
    version: 3,
    stores: {
      recordings: 'id, draft',
      sounds: '[recording+at]',
      pieces: '[recording+at]',
      // `refused` is absent from those that are still to be sent: as in the outbox, its index counts without reading any row.
      uploads: 'id, response, receiptHash, [refused+response]',
    },
  },
  // What a shared tablet has kept, session by session, so that a loss is noticed; and the session of a group, on its facilitator's device.
  { version: 4, stores: { ledger: 'id, session', groups: 'id' } },
];
