import type { Database } from './openDatabase.ts';

/** Whether the response with this id was finished on this device, sent or not. What is to be decided by it is decided inside a transaction over both tables. */
export async function isFinished(db: Database, id: string): Promise<boolean> {
  const found = await Promise.all([db.outbox.where('envelope.id').equals(id).count(), db.receipts.where('id').equals(id).count()]);
  return found.some((count) => count > 0);
}
