import type { ReachSheet } from '../../domain/disclosure/publishReach.ts';
import type { Database } from '../storage/flavour.ts';

/** The shares of people that responses should reflect, as they stand now. Empty until somebody enters them with their source. */
export async function population({ db }: Pick<Database, 'db'>): Promise<ReachSheet['population']> {
  const rows = await db.selectFrom('benchmark').selectAll().orderBy('seq').execute();
  const shares: Record<string, Record<string, number>> = {};
  for (const { breakdown, value, share } of rows) {
    const { [value]: _, ...others } = shares[breakdown] ?? {};
    shares[breakdown] = share === null ? others : { ...others, [value]: share };
  }
  return shares;
}
