import { receiptHash } from '../../sealing/receipt.ts';
import type { Limits } from '../limits.ts';
import type { Storage } from '../storage/storage.ts';

interface Withdrawing {
  readonly storage: Storage;
  readonly limits: Limits;
  /** Today, ISO date, UTC. */
  readonly today: () => string;
}

/**
 * Takes one response back. A try is taken from the network's allowance before it is made and given back when it was right:
 * tries made at the same time cannot slip through together.
 *
 * @param proof 32 bytes, base64url.
 * @returns `wait`: the seconds until this network may try again.
 */
export async function withdraw(
  { storage, limits, today }: Withdrawing,
  network: string,
  proof: string,
): Promise<'withdrawn' | 'not-here-yet' | { readonly wait: number }> {
  const wait = await limits.wrongWithdrawals.take(network, 1);
  if (wait !== undefined) return { wait };
  const outcome = await storage.withdraw(await receiptHash(proof), today());
  if (outcome === 'withdrawn') await limits.wrongWithdrawals.giveBack(network, 1);
  return outcome;
}
