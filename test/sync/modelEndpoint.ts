import { createHash } from 'node:crypto';
import type { Envelope } from '../../src/contract/envelope.ts';
import { RECORDINGS_PATH, type RecordingState } from '../../src/contract/recordings.ts';
import type { Outcome } from '../../src/contract/sendResponses.ts';
import type { SealedRecording } from '../../src/store/finishSpokenDraft.ts';

/** What can happen to one request on its way, or on its way back. */
export type Mishap =
  | 'no-network' // never arrives
  | 'breaks-off' // half of what is uploaded arrives, and then the network is gone
  | 'bytes-changed' // what is uploaded arrives, and is not what was sent
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
  'breaks-off',
  'bytes-changed',
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

const offset = (status: number, at: number, length: number): Response =>
  new Response(null, { status, headers: { 'upload-offset': String(at), 'upload-length': String(length) } });

/** An endpoint that keeps the contract, on a network that does not. */
export class ModelEndpoint {
  /** Every envelope stored, in the order stored: one stored twice would be here twice. */
  readonly stored: Envelope[] = [];
  readonly withdrawnHashes = new Set<string>();
  readonly requests: { readonly path: string; readonly envelopes: number }[] = [];
  readonly mishaps: (Mishap | undefined)[] = [];
  readonly refused = new Set<string>();
  /** What the sealed responses say of their recordings, by response: it cannot be read from what stands for an envelope here. */
  readonly declared = new Map<string, readonly SealedRecording[]>();
  /** Every recording that was found whole, in the order received: one received twice would be here twice. */
  readonly heard: { readonly id: string; readonly bytes: Uint8Array }[] = [];
  readonly #uploads = new Map<string, Uint8Array>();
  readonly #gone = new Set<string>();
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
    const reply = path.startsWith(RECORDINGS_PATH) ? this.#record(path, init ?? {}, mishap) : this.#answer(path, body, mishap);
    if (mishap === 'reply-lost') throw new TypeError('network changed');
    if (mishap === 'reply-cut') return new Response((await reply.text()).slice(0, 20), { status: 200 });
    return reply;
  };

  #answer(path: string, body: string, mishap: Mishap | undefined): Response {
    if (mishap === 'breaks-off' || mishap === 'bytes-changed') throw new TypeError('network changed');
    return path === '/api/responses' ? this.#respond(body, mishap) : path === '/api/withdrawals' ? this.#withdraw(body) : html(404);
  }

  /** tus 1.0.0, core and creation, and what became of each. */
  #record(path: string, { method, headers, body }: RequestInit, mishap: Mishap | undefined): Response {
    if (path === `${RECORDINGS_PATH}/states`) {
      const { recordings }: { recordings: string[] } = JSON.parse(String(body));
      const states = recordings.map((id) => ({ id, state: this.#stateOf(id) }));
      if (mishap === 'says-less') states.pop();
      if (mishap === 'says-nothing') states.length = 0;
      return Response.json({ states: mishap === 'says-other' ? states.map(({ state }) => ({ id: 'other', state })) : states });
    }
    const asked = new Headers(headers);
    const id = method === 'POST' ? atob(asked.get('upload-metadata')?.split(' ')[1] ?? '') : path.slice(RECORDINGS_PATH.length + 1);
    const state = this.#stateOf(id);
    const length = this.#declaredOf(id)?.sealed.bytes ?? 0;
    if (state !== 'expected') return problem(state === 'gone' ? 410 : state === 'unknown' ? 404 : 409);
    if (method === 'POST') {
      if (!this.#uploads.has(id)) this.#uploads.set(id, new Uint8Array());
      return new Response(null, { status: 201, headers: { location: `${RECORDINGS_PATH}/${id}` } });
    }
    const there = this.#uploads.get(id);
    if (!there) return problem(404);
    if (method === 'HEAD') return offset(200, there.length, length);
    if (Number(asked.get('upload-offset')) !== there.length) return problem(409);
    const sent = new Uint8Array((body as ArrayBuffer).slice(0));
    if (mishap === 'bytes-changed') sent[0] = (sent[0] ?? 0) ^ 1;
    const arrived = mishap === 'breaks-off' ? sent.subarray(0, sent.length >> 1) : sent;
    const now = Buffer.concat([there, arrived]);
    this.#uploads.set(id, now);
    if (mishap === 'breaks-off') throw new TypeError('network changed');
    return now.length < length || this.#takeIn(id, now) ? offset(204, now.length, length) : problem(422);
  }

  #takeIn(id: string, bytes: Uint8Array): boolean {
    this.#uploads.delete(id);
    const whole = createHash('sha256').update(bytes).digest('hex') === this.#declaredOf(id)?.sealed.sha256;
    if (whole) this.heard.push({ id, bytes });
    return whole;
  }

  #declaredOf(id: string): SealedRecording | undefined {
    return this.stored.flatMap((envelope) => this.declared.get(envelope.id) ?? []).find((recording) => recording.id === id);
  }

  #stateOf(id: string): RecordingState {
    if (this.#gone.has(id)) return 'gone';
    if (this.heard.some((each) => each.id === id)) return 'received';
    return this.#declaredOf(id) ? 'expected' : 'unknown';
  }

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
    for (const envelope of at >= 0 ? this.stored.splice(at, 1) : []) {
      for (const { id } of this.declared.get(envelope.id) ?? []) {
        this.#gone.add(id);
        const heard = this.heard.findIndex((each) => each.id === id);
        if (heard >= 0) this.heard.splice(heard, 1);
      }
    }
    return Response.json({ outcome: at >= 0 ? 'withdrawn' : 'not-here-yet' });
  }
}
