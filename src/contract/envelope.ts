import * as z from 'zod/mini';

/** Bytes on the wire: base64url without padding. */
export const bytes = (most: number) => z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.maxLength(Math.ceil((most * 4) / 3)));

/** One HPKE message (RFC 9180, base mode, single shot). */
const sealedSchema = z.strictObject({
  /** The encapsulated key: for P-256 an uncompressed point, 65 bytes. */
  enc: bytes(65),
  /** AES-256-GCM ciphertext with its tag. */
  ct: bytes(96_000),
});
export type Sealed = z.infer<typeof sealedSchema>;

/** Largest envelope, in bytes of JSON. A survey full of long answers in Urdu needs about a tenth of it. */
export const MOST_ENVELOPE_BYTES = 200_000;
/** Most envelopes and bytes in one `sendResponses` request. */
export const MOST_ENVELOPES = 50;
export const MOST_REQUEST_BYTES = 1_000_000;

/**
 * A finished response, or the session of a group or one phone's part of it, as it waits on a device and crosses the wire. In the clear stands only what the endpoint needs to
 * find the key and to keep one row per id; survey, answers, language and day are inside.
 */
export const envelopeSchema = z.strictObject({
  v: z.literal(1),
  /** What is inside: the session of a group, or what one phone gave to such a session; without it, a response. */
  kind: z.optional(z.enum(['group', 'group-part'])),
  /** The response's, the session's or the part's random id, minted on the device (UUID v4). */
  id: z.uuidv4(),
  /** Which of the partnership's keys it was sealed to. */
  keyId: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  /** SHA-256 of the withdrawal proof, which is itself a hash of the receipt code (see `sealing/receipt.ts`). 32 bytes. */
  receiptHash: bytes(32),
  /** The coded part, JSON of a `Response` without words. */
  coded: sealedSchema,
  /** The person's own words by question, JSON; absent when nothing was written. */
  words: z.optional(sealedSchema),
});
export type Envelope = z.infer<typeof envelopeSchema>;
