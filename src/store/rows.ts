import * as z from 'zod/mini';
import type { Content } from '../contract/content.ts';
import { type Envelope, envelopeSchema } from '../contract/envelope.ts';
import type { Loop } from '../contract/loop.ts';
import { type Refusal, refusalSchema } from '../contract/sendResponses.ts';
import type { Draft } from '../domain/response/response.ts';
import { responseSchema } from '../domain/response/responseSchema.ts';

/** A finished response that no receipt has come for. `seq` is the order of finishing. */
export interface OutboxRow {
  readonly seq: number;
  readonly envelope: Envelope;
  /** Why it cannot be sent as it is; `damaged` is the device's own verdict. Such a row stays, is shown, and is rescued where it can be read. */
  readonly refusal?: Refusal | 'damaged';
}

/** What remains of a response that is no longer in the outbox. */
export interface ReceiptRow {
  readonly id: string;
  readonly receiptHash: string;
  readonly state: 'received' | 'withdrawn';
  /** The device's day when it left the outbox, ISO `YYYY-MM-DD`. */
  readonly day: string;
}

/** A receipt code used to take answers back: with its proof while the endpoint is still to be told, then with its outcome. */
export type WithdrawalRow =
  | { readonly receiptHash: string; readonly proof: string }
  | { readonly receiptHash: string; readonly outcome: WithdrawalOutcome };
export type WithdrawalOutcome = 'withdrawn' | 'not-here-yet';

/** The content as it came last. There is one row, `current`. Its schema, as the next ones', stands with what reads it: few pages need it. */
export interface ContentRow {
  readonly name: 'current';
  readonly content: Content;
  readonly etag: string;
}

/** What was published in one variant, as it came last. */
export interface LoopRow {
  readonly tag: string;
  readonly loop: Loop;
  readonly etag: string;
}

export interface SettingRow {
  readonly name: string;
  readonly value: string;
}

/*
 * The door: what stands in a table is unknown until it has been parsed. A row may have been written by an older version,
 * by a newer one, or be damaged. None of these schemas transforms, so that a row that passes is of its type as it stands.
 */
const draftSchema = z.extend(z.omit(responseSchema, { day: true }), { at: z.string() });
const outboxRowSchema = z.object({
  seq: z.int(),
  envelope: envelopeSchema,
  refusal: z.optional(z.union([refusalSchema, z.literal('damaged')])),
});
const receiptRowSchema = z.object({
  id: z.string(),
  receiptHash: z.string(),
  state: z.enum(['received', 'withdrawn']),
  day: z.iso.date(),
});
const withdrawalRowSchema = z.union([
  z.object({ receiptHash: z.string(), proof: z.string() }),
  z.object({ receiptHash: z.string(), outcome: z.enum(['withdrawn', 'not-here-yet']) }),
]);

const guard =
  <T>(schema: z.ZodMiniType) =>
  (row: unknown): row is T =>
    z.safeParse(schema, row).success;

export const isDraft = guard<Draft>(draftSchema);
export const isOutboxRow = guard<OutboxRow>(outboxRowSchema);
export const isReceiptRow = guard<ReceiptRow>(receiptRowSchema);
export const isWithdrawalRow = guard<WithdrawalRow>(withdrawalRowSchema);
