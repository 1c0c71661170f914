import * as z from 'zod/mini';
import type { LedgerRow } from './ledgerRow.ts';
import type { Database } from './openDatabase.ts';

const ledgerRowSchema = z.object({
  id: z.string(),
  session: z.string(),
  day: z.string(),
  recordings: z.array(z.string()),
  confirmed: z.exactOptional(z.literal(1)),
});

/** What this tablet has ever kept in its sessions. */
export async function ledgerRows(db: Database): Promise<readonly LedgerRow[]> {
  return (await db.ledger.toArray()).filter((row): row is LedgerRow => z.safeParse(ledgerRowSchema, row).success);
}
