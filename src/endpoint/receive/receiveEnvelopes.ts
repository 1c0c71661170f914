import type { Outcome, Refusal } from '../../contract/sendResponses.ts';
import type { HeldKeys } from '../../sealing/keyPair.ts';
import { openEnvelope } from '../../sealing/openEnvelope.ts';
import type { ArrivingResponse, Storage, StoreOutcome } from '../storage/storage.ts';
import { readEnvelope } from './readEnvelope.ts';
import { readResponse, type SurveyOf } from './readResponse.ts';

/** What receiving needs. */
export interface Receiver {
  readonly storage: Storage;
  readonly keys: HeldKeys;
  readonly surveyOf: SurveyOf;
  /** Whether a response of this shared tablet (its id) may come in on this way. Without it none may. */
  readonly mayComeFrom?: (tablet: string) => boolean;
  /** Today, ISO date, UTC. */
  readonly today: () => string;
}

type Received =
  | { readonly ok: true; readonly response: ArrivingResponse }
  | { readonly ok: false; readonly id: string; readonly refusal: Refusal };

/**
 * Opens, judges and stores envelopes: the one road in, for the wire and for rescue files. What can be stored is durable
 * when this resolves.
 *
 * @returns one outcome per envelope, in their order.
 */
export async function receiveEnvelopes(receiver: Receiver, envelopes: readonly unknown[]): Promise<readonly Outcome[]> {
  const received = await Promise.all(envelopes.map((sent) => receive(receiver, sent)));
  const good = received.flatMap((each) => (each.ok ? [each.response] : []));
  const outcomes = (await receiver.storage.storeResponses(good)).values();
  return received.map((each): Outcome => {
    if (!each.ok) return { id: each.id, outcome: 'refused', refusal: each.refusal };
    const next = outcomes.next();
    if (next.done) throw new Error('the storage has answered for fewer responses than it was given');
    return outcomeOf(each.response.coded.id, next.value);
  });
}

async function receive({ keys, surveyOf, mayComeFrom, today }: Receiver, sent: unknown): Promise<Received> {
  const read = readEnvelope(sent);
  if (!read.ok) return read;
  const { envelope, digest } = read;
  const opened = await openEnvelope(envelope, keys);
  if (!opened.ok) return { ok: false, id: envelope.id, refusal: opened.refusal };
  const response = readResponse(envelope.id, opened, surveyOf);
  if (!response.ok) return { ok: false, id: envelope.id, refusal: response.refusal };
  const { keyId, receiptHash, words } = envelope;
  const { coded, wrote } = response;
  if (coded.tablet !== undefined && !mayComeFrom?.(coded.tablet)) return { ok: false, id: envelope.id, refusal: 'not-its-tablet' };
  return { ok: true, response: { coded, wrote, ...(words && { words }), keyId, receiptHash, digest, receivedDay: today() } };
}

function outcomeOf(id: string, outcome: StoreOutcome): Outcome {
  return outcome === 'id-taken' ? { id, outcome: 'refused', refusal: outcome } : { id, outcome };
}
