import * as z from 'zod/mini';

/**
 * `POST /api/withdrawals`: take one response back. The proof is the hash of a receipt code whose own hash stands on the
 * envelope, so that neither the device nor the database holds what it takes to withdraw. Safe to repeat.
 */
export const withdrawResponseRequest = z.strictObject({
  /** SHA-256 of the receipt code, 32 bytes, base64url. */
  proof: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
});

export const withdrawResponseReply = z.object({
  /** `not-here-yet`: nothing with this code has arrived. It is remembered, and refused a place if it comes later. */
  outcome: z.enum(['withdrawn', 'not-here-yet']),
});
export type WithdrawResponseReply = z.infer<typeof withdrawResponseReply>;
