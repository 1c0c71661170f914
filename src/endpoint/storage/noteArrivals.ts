import type { Transaction } from 'kysely';
import type { KeptResponse } from './storage.ts';
import type { Tables } from './tables.ts';

/** The receipt hashes among these that were withdrawn; each is marked as having arrived. */
export async function noteArrivals(
  transaction: Transaction<Tables>,
  arriving: readonly Pick<KeptResponse, 'receiptHash'>[],
): Promise<ReadonlySet<string>> {
  const hashes = arriving.map(({ receiptHash }) => receiptHash);
  const rows = await transaction.selectFrom('withdrawal').selectAll().where('receipt_hash', 'in', hashes).execute();
  const news = rows.filter(({ arrived }) => arrived === 0).map(({ receipt_hash }) => receipt_hash);
  if (news.length > 0) await transaction.updateTable('withdrawal').set({ arrived: 1 }).where('receipt_hash', 'in', news).execute();
  return new Set(rows.map(({ receipt_hash }) => receipt_hash));
}
