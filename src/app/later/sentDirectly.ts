import type { Envelope } from '../../contract/envelope.ts';
import { sendResponses } from '../../sync/sendResponses.ts';

/** One request, when the device cannot keep: milliseconds enough for one envelope on a slow line. */
const DIRECT_LIMIT = 60_000;

/**
 * Hands an envelope to the endpoint at once, where nothing can be kept. Resolves to whether the endpoint has it.
 *
 * @param by a shared tablet's `fetch`: without its proof, what it sends is refused.
 */
export async function sentDirectly(envelope: Envelope, by = fetch): Promise<boolean> {
  const sent = await sendResponses(by, [envelope], AbortSignal.timeout(DIRECT_LIMIT));
  return sent.kind === 'receipts' && sent.outcomes.some(({ outcome }) => outcome === 'stored' || outcome === 'already-stored');
}
