import * as z from 'zod/mini';
import type { Envelope } from './envelope.ts';

/**
 * `POST /api/responses`: up to `MOST_ENVELOPES` envelopes, oldest first. Safe to repeat: an id is stored once. Each
 * envelope has an outcome of its own, so that one bad envelope never holds up the rest.
 *
 * The endpoint reads `envelopes` one by one (a malformed one is refused, not the batch), hence `unknown` on its side.
 */
export interface SendResponsesRequest {
  readonly envelopes: readonly Envelope[];
}

/** Why an envelope was refused. It stays on the device, is shown, and can be saved to a file. */
export const refusalSchema = z.enum([
  'malformed', // not an envelope
  'too-large',
  'unknown-key', // sealed to a key that this endpoint does not hold
  'cannot-open', // wrong key, damaged or truncated
  'unknown-survey', // no such survey, version of it, or activity of groups here
  'does-not-fit', // opened, but not a response that the survey can lead to
  'not-its-tablet', // from a shared tablet that has been shut off, or that did not prove to be itself
  'session-full', // a part of a group's session that has as many as a session can have
  'id-taken', // this id, or that of a recording in it, was stored with other contents
]);
export type Refusal = z.infer<typeof refusalSchema>;

const outcomeSchema = z.discriminatedUnion('outcome', [
  /** Stored by this request, durably: the receipt. */
  z.object({ id: z.string(), outcome: z.literal('stored') }),
  /** Had been stored before, with the same contents: a receipt as well. */
  z.object({ id: z.string(), outcome: z.literal('already-stored') }),
  /** Its receipt code was used to take it back; nothing is kept of it. The device may forget it too. */
  z.object({ id: z.string(), outcome: z.literal('withdrawn') }),
  z.object({ id: z.string(), outcome: z.literal('refused'), refusal: refusalSchema }),
]);
export type Outcome = z.infer<typeof outcomeSchema>;

/** One outcome per envelope, in the order sent. A malformed envelope without a readable id is answered with id `''`. */
export const sendResponsesReply = z.object({ outcomes: z.array(outcomeSchema) });
export type SendResponsesReply = z.infer<typeof sendResponsesReply>;
