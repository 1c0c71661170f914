import type { Outcome, Refusal } from '../../contract/sendResponses.ts';
import type { HeldKeys } from '../../sealing/keyPair.ts';
import { openEnvelope } from '../../sealing/openEnvelope.ts';
import type { ArrivingResponse, KeptGroup, KeptPart, Storage, StoreOutcome } from '../storage/storage.ts';
import { readEnvelope } from './readEnvelope.ts';
import { readGroup } from './readGroup.ts';
import { readPart } from './readPart.ts';
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
  | { readonly ok: true; readonly kind: 'response'; readonly kept: ArrivingResponse }
  | { readonly ok: true; readonly kind: 'group'; readonly kept: KeptGroup }
  | { readonly ok: true; readonly kind: 'group-part'; readonly kept: KeptPart }
  | { readonly ok: false; readonly id: string; readonly refusal: Refusal };

/**
 * Opens, judges and stores envelopes: the one road in, for the wire and for rescue files. What can be stored is durable
 * when this resolves.
 *
 * @returns one outcome per envelope, in their order.
 */
export async function receiveEnvelopes(receiver: Receiver, envelopes: readonly unknown[]): Promise<readonly Outcome[]> {
  const received = await Promise.all(envelopes.map((sent) => receive(receiver, sent)));
  const responses = received.flatMap((each) => (each.ok && each.kind === 'response' ? [each.kept] : []));
  const groups = received.flatMap((each) => (each.ok && each.kind === 'group' ? [each.kept] : []));
  const parts = received.flatMap((each) => (each.ok && each.kind === 'group-part' ? [each.kept] : []));
  const outcomes = {
    response: (await receiver.storage.storeResponses(responses)).values(),
    group: (await receiver.storage.storeGroups(groups)).values(),
    'group-part': (await receiver.storage.storeParts(parts)).values(),
  };
  return received.map((each): Outcome => {
    if (!each.ok) return { id: each.id, outcome: 'refused', refusal: each.refusal };
    const next = outcomes[each.kind].next();
    if (next.done) throw new Error('the storage has answered for fewer than it was given');
    return outcomeOf(each.kept.coded.id, next.value);
  });
}

async function receive({ keys, surveyOf, mayComeFrom, today }: Receiver, sent: unknown): Promise<Received> {
  const read = readEnvelope(sent);
  if (!read.ok) return read;
  const { envelope, digest } = read;
  const opened = await openEnvelope(envelope, keys);
  if (!opened.ok) return { ok: false, id: envelope.id, refusal: opened.refusal };
  const { keyId, receiptHash, words } = envelope;
  const sealed = { ...(words && { words }), keyId, receiptHash, digest, receivedDay: today() };
  if (envelope.kind === 'group') {
    const group = readGroup(envelope.id, opened);
    return group.ok
      ? { ok: true, kind: 'group', kept: { coded: group.coded, ...sealed } }
      : { ok: false, id: envelope.id, refusal: group.refusal };
  }
  if (envelope.kind === 'group-part') {
    const part = readPart(envelope.id, opened);
    return part.ok
      ? { ok: true, kind: 'group-part', kept: { coded: part.coded, ...sealed } }
      : { ok: false, id: envelope.id, refusal: part.refusal };
  }
  const response = readResponse(envelope.id, opened, surveyOf);
  if (!response.ok) return { ok: false, id: envelope.id, refusal: response.refusal };
  const { coded, wrote } = response;
  if (coded.tablet !== undefined && !mayComeFrom?.(coded.tablet)) return { ok: false, id: envelope.id, refusal: 'not-its-tablet' };
  return { ok: true, kind: 'response', kept: { coded, wrote, ...sealed } };
}

function outcomeOf(id: string, outcome: StoreOutcome): Outcome {
  return outcome === 'id-taken' || outcome === 'session-full' ? { id, outcome: 'refused', refusal: outcome } : { id, outcome };
}
