import type { Envelope } from '../contract/envelope.ts';
import type { Queue } from '../store/queueOf.ts';
import { type SendResponsesResult, sendResponses } from './sendResponses.ts';
import { withdrawResponse } from './withdrawResponse.ts';

/** Half of what the endpoint takes: a batch that is cut off on a slow line is sent again whole. */
const BATCH = { most: 25, mostBytes: 400_000 } as const;

/** Milliseconds after a 413 before the next try: until then the endpoint may close the connection under it. */
const AFTER_TOO_LARGE = 1_500;

/**
 * How a pass over the queue ended.
 *
 * - `done`: nothing waits any more (but what was refused).
 * - `left`: it got to the end, and some rows still wait, because no answer about them came.
 * - `offline`, `try-later`: it stopped on the way.
 * - `not-stored`: the device's own store failed.
 */
export type Drained =
  | { readonly kind: 'done' | 'left' | 'offline' | 'not-stored' }
  | { readonly kind: 'try-later'; readonly afterSeconds?: number };

export interface DrainDeps {
  readonly store: Queue;
  readonly fetch: typeof globalThis.fetch;
  /** This device's day, ISO `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Settles after so many milliseconds, or at once when the signal aborts. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
}

/**
 * One pass over the queue, oldest first; then the withdrawals. Each row is sent at most a few times in a pass, and leaves
 * only on a receipt. Needs no DOM: a service worker can run it too.
 */
export async function drainOutbox(deps: DrainDeps): Promise<Drained> {
  let left = false;
  let after = 0;
  for (;;) {
    const batch = await deps.store.oldestWaiting({ after, ...BATCH });
    if (!batch.ok) return { kind: 'not-stored' };
    if (batch.value.envelopes.length === 0) break;
    const delivered = await deliver(deps, batch.value.envelopes);
    if (delivered.kind === 'left') left = true;
    else if (delivered.kind !== 'done') return delivered;
    after = batch.value.upTo;
  }
  const told = await tellWithdrawals(deps);
  return told.kind === 'done' && left ? { kind: 'left' } : told;
}

/** Sends a batch. One that is too large, or called wrong as a whole, is halved until the envelope that causes it stands alone. */
async function deliver(deps: DrainDeps, envelopes: readonly Envelope[]): Promise<Drained> {
  const result = await sendResponses(deps.fetch, envelopes, deps.signal);
  switch (result.kind) {
    case 'offline':
    case 'try-later':
      return result;
    case 'receipts': {
      // An endpoint that says nothing of all that we sent is not itself: do not pour the rest of the queue into it.
      if (result.outcomes.length === 0) return { kind: 'try-later' };
      const received = await deps.store.receive(result.outcomes, deps.today());
      if (!received.ok) return { kind: 'not-stored' };
      return { kind: result.outcomes.length < envelopes.length ? 'left' : 'done' };
    }
    case 'too-large':
    case 'refused-request':
      if (result.kind === 'too-large') await deps.pause(AFTER_TOO_LARGE, deps.signal);
      return envelopes.length > 1 ? deliverHalves(deps, envelopes) : refuse(deps, envelopes, result);
  }
}

async function deliverHalves(deps: DrainDeps, envelopes: readonly Envelope[]): Promise<Drained> {
  const middle = Math.ceil(envelopes.length / 2);
  const first = await deliver(deps, envelopes.slice(0, middle));
  if (first.kind !== 'done' && first.kind !== 'left') return first;
  const second = await deliver(deps, envelopes.slice(middle));
  return second.kind === 'done' ? first : second;
}

/** A lone envelope that the endpoint itself will not take is refused. A proxy's limit condemns nothing: it stays in line. */
async function refuse(
  { store, today }: DrainDeps,
  [envelope]: readonly Envelope[],
  result: Extract<SendResponsesResult, { readonly kind: 'too-large' | 'refused-request' }>,
): Promise<Drained> {
  if (!envelope || (result.kind === 'too-large' && !result.byEndpoint)) return { kind: 'left' };
  const refusal = result.kind === 'too-large' ? 'too-large' : 'malformed';
  const received = await store.receive([{ id: envelope.id, outcome: 'refused', refusal }], today());
  return { kind: received.ok ? 'done' : 'not-stored' };
}

async function tellWithdrawals({ store, fetch, signal }: DrainDeps): Promise<Drained> {
  const proofs = await store.withdrawalsWaiting();
  if (!proofs.ok) return { kind: 'not-stored' };
  for (const proof of proofs.value) {
    const result = await withdrawResponse(fetch, proof, signal);
    if (result.kind !== 'told') return result;
    const settled = await store.withdrawn(proof, result.outcome);
    if (!settled.ok) return { kind: 'not-stored' };
  }
  return { kind: 'done' };
}
