import type { Envelope } from '../../src/contract/envelope.ts';
import type { Outcome } from '../../src/contract/sendResponses.ts';

/** What can happen to one request on its way, or on its way back. */
export type Mishap =
  | 'no-network' // never arrives
  | 'reply-lost' // arrives and is acted on; its reply does not come back
  | 'reply-cut' // the same, and half of the reply comes back
  | 'captive-portal' // a hotel's sign-in page answers in its stead
  | 'server-error'
  | 'proxy-400' // something in between, not the endpoint
  | 'not-modified'
  | 'too-busy'
  | 'says-less' // one outcome fewer than envelopes sent
  | 'says-other' // outcomes for ids that were not sent
  | 'says-nothing';

export const MISHAPS: readonly Mishap[] = [
  'no-network',
  'reply-lost',
  'reply-cut',
  'captive-portal',
  'server-error',
  'proxy-400',
  'not-modified',
  'too-busy',
  'says-less',
  'says-other',
  'says-nothing',
];

const problem = (status: number): Response =>
  new Response(JSON.stringify({ type: '/problems/x', title: 'No', status }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });
const html = (status: number): Response =>
  new Response('<!doctype html><title>Free Wi-Fi</title>', { status, headers: { 'content-type': 'text/html' } });

/** An endpoint that keeps the contract, on a network that does not. */
export class ModelEndpoint {
  /** Every envelope stored, in the order stored: one stored twice would be here twice. */
  readonly stored: Envelope[] = [];
  readonly withdrawnHashes = new Set<string>();
  readonly requests: { readonly path: string; readonly envelopes: number }[] = [];
  readonly mishaps: (Mishap | undefined)[] = [];
  readonly refused = new Set<string>();
  /** Ids whose presence makes the endpoint call the whole request wrong. */
  readonly poison = new Set<string>();
  mostBytes = 1_000_000;
  /** Whether an oversize request is refused by the endpoint or by a proxy before it. */
  limitBy: 'endpoint' | 'proxy' = 'endpoint';
  /** The connection is closed under the request that follows a 413. */
  closesAfterTooLarge = false;
  #closing = false;
  hashOfProof = (proof: string): string => proof;

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const mishap = this.mishaps.shift();
    const path = String(input);
    const body = typeof init?.body === 'string' ? init.body : '';
    if (init?.signal?.aborted || mishap === 'no-network') throw new TypeError('fetch failed');
    if (this.#closing) {
      this.#closing = false;
      throw new TypeError('other side closed');
    }
    if (mishap === 'captive-portal') return html(200);
    if (mishap === 'proxy-400') return html(400);
    if (mishap === 'not-modified') return new Response(null, { status: 304 });
    if (mishap === 'server-error') return problem(500);
    if (mishap === 'too-busy') return new Response('', { status: 429, headers: { 'retry-after': '120' } });
    const reply = path === '/api/responses' ? this.#respond(body, mishap) : path === '/api/withdrawals' ? this.#withdraw(body) : html(404);
    if (mishap === 'reply-lost') throw new TypeError('network changed');
    if (mishap === 'reply-cut') return new Response((await reply.text()).slice(0, 20), { status: 200 });
    return reply;
  };

  #respond(body: string, mishap: Mishap | undefined): Response {
    if (body.length > this.mostBytes) {
      this.#closing = this.closesAfterTooLarge;
      return this.limitBy === 'endpoint' ? problem(413) : html(413);
    }
    const { envelopes }: { envelopes: Envelope[] } = JSON.parse(body);
    this.requests.push({ path: '/api/responses', envelopes: envelopes.length });
    if (envelopes.some(({ id }) => this.poison.has(id))) return problem(400);
    const outcomes = envelopes.map((envelope) => this.#store(envelope));
    if (mishap === 'says-less') outcomes.pop();
    if (mishap === 'says-nothing') outcomes.length = 0;
    const said = mishap === 'says-other' ? outcomes.map((outcome) => ({ ...outcome, id: `not-${outcome.id}` })) : outcomes;
    return Response.json({ outcomes: said });
  }

  #store(envelope: Envelope): Outcome {
    const { id, receiptHash } = envelope;
    if (this.withdrawnHashes.has(receiptHash)) return { id, outcome: 'withdrawn' };
    if (this.refused.has(id)) return { id, outcome: 'refused', refusal: 'unknown-key' };
    const there = this.stored.find((each) => each.id === id);
    if (there)
      return JSON.stringify(there) === JSON.stringify(envelope)
        ? { id, outcome: 'already-stored' }
        : { id, outcome: 'refused', refusal: 'id-taken' };
    this.stored.push(envelope);
    return { id, outcome: 'stored' };
  }

  #withdraw(body: string): Response {
    const { proof }: { proof: string } = JSON.parse(body);
    const hash = this.hashOfProof(proof);
    this.requests.push({ path: '/api/withdrawals', envelopes: 0 });
    this.withdrawnHashes.add(hash);
    const at = this.stored.findIndex(({ receiptHash }) => receiptHash === hash);
    if (at >= 0) this.stored.splice(at, 1);
    return Response.json({ outcome: at >= 0 ? 'withdrawn' : 'not-here-yet' });
  }
}
