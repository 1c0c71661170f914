import type { Logger } from 'pino';
import { receiptHash } from '../../sealing/receipt.ts';
import { loggedError } from '../http/loggedError.ts';
import type { Limits } from '../limits.ts';
import type { Recordings } from '../recordings/recordings.ts';
import type { Storage } from '../storage/storage.ts';

interface Withdrawing {
  readonly storage: Storage;
  readonly recordings: Pick<Recordings, 'removeGone'>;
  readonly limits: Limits;
  /** Today, ISO date, UTC. */
  readonly today: () => string;
  readonly log: Pick<Logger, 'error'>;
}

/**
 * Takes one response back. A try is taken from the network's allowance before it is made and given back when it was right:
 * tries made at the same time cannot slip through together. What was spoken is gone from the disk when this resolves.
 *
 * @param proof 32 bytes, base64url.
 * @returns `wait`: the seconds until this network may try again.
 */
export async function withdraw(
  { storage, recordings, limits, today, log }: Withdrawing,
  network: string,
  proof: string,
): Promise<'withdrawn' | 'not-here-yet' | { readonly wait: number }> {
  const wait = await limits.wrongWithdrawals.take(network, 1);
  if (wait !== undefined) return { wait };
  const outcome = await storage.withdraw(await receiptHash(proof), today());
  if (outcome === 'withdrawn') {
    await limits.wrongWithdrawals.giveBack(network, 1);
    // It is noted in the database which files are to go: one that cannot be removed now goes later.
    await recordings.removeGone().catch((error: unknown) => log.error(loggedError(error), 'recordings cannot be removed'));
  }
  return outcome;
}
