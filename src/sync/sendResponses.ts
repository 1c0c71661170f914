import type { Envelope } from '../contract/envelope.ts';
import { type Outcome, type SendResponsesRequest, sendResponsesReply } from '../contract/sendResponses.ts';
import { type Fault, post } from './post.ts';
import { readJson } from './readJson.ts';

/**
 * - `receipts`: an outcome for each envelope that the reply speaks of, and for no other.
 * - `too-large`: 413. `byEndpoint` is false when something in between said so.
 * - `refused-request`: the endpoint, and not something in between, called the request itself wrong.
 */
export type SendResponsesResult =
  | { readonly kind: 'receipts'; readonly outcomes: readonly Outcome[] }
  | { readonly kind: 'too-large'; readonly byEndpoint: boolean }
  | { readonly kind: 'refused-request' }
  | Fault;

/** One request: `POST /api/responses`. Safe to repeat. Only a reply that parses counts; a captive portal's page does not. */
export async function sendResponses(
  fetch: typeof globalThis.fetch,
  envelopes: readonly Envelope[],
  signal: AbortSignal,
): Promise<SendResponsesResult> {
  const answer = await post(fetch, '/api/responses', { envelopes } satisfies SendResponsesRequest, signal);
  switch (answer.kind) {
    case 'too-large':
    case 'refused-request':
    case 'offline':
    case 'try-later':
      return answer;
    case 'reply': {
      const reply = readJson(sendResponsesReply, answer.text);
      return reply ? { kind: 'receipts', outcomes: outcomesFor(envelopes, reply.outcomes) } : { kind: 'try-later' };
    }
  }
}

/** What the reply says of envelopes that were sent. Whatever else it says is not ours to act on. */
function outcomesFor(envelopes: readonly Envelope[], told: readonly Outcome[]): Outcome[] {
  const outcomes = new Map<string, Outcome>();
  for (const [at, outcome] of told.entries()) {
    // An envelope whose id the endpoint could not read is answered with id '' at its place in the order sent.
    const id = outcome.id === '' && told.length === envelopes.length ? envelopes[at]?.id : outcome.id;
    if (id !== undefined && envelopes.some((envelope) => envelope.id === id) && !outcomes.has(id)) outcomes.set(id, { ...outcome, id });
  }
  return [...outcomes.values()];
}
