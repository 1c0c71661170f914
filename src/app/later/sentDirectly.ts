import type { Envelope } from '../../contract/envelope.ts';
import { sendResponses } from '../../sync/sendResponses.ts';

/** One request, when the device cannot keep: milliseconds enough for one envelope on a slow line. */
const DIRECT_LIMIT = 60_000;

/** Hands an envelope to the endpoint at once, where nothing can be kept. Resolves to whether the endpoint has it. */
export async function sentDirectly(envelope: Envelope): Promise<boolean> {
  const sent = await sendResponses(fetch, [envelope], AbortSignal.timeout(DIRECT_LIMIT));
  return sent.kind === 'receipts' && sent.outcomes.some(({ outcome }) => outcome === 'stored' || outcome === 'already-stored');
}
