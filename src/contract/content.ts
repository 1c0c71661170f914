import * as z from 'zod/mini';

/** A public key of the partnership: an uncompressed P-256 point, base64url. */
export const publicKeySchema = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  publicKey: z.string().check(z.regex(/^[A-Za-z0-9_-]{87}$/)),
});
export type PublicKey = z.infer<typeof publicKeySchema>;

/** `GET /api/content` (with ETag): what a device needs and may change without a new version of the app. */
export const contentSchema = z.object({
  /** The key to seal to from now on. */
  key: publicKeySchema,
  /** Surveys that are open, with their current version. */
  surveys: z.array(z.object({ id: z.string(), version: z.int() })),
  /**
   * Surveys that are closed, with the day on which each opens again and the last day to finish what was begun, where there
   * are such days.
   */
  closed: z.exactOptional(
    z.array(z.object({ id: z.string(), opens: z.exactOptional(z.iso.date()), finish: z.exactOptional(z.iso.date()) })),
  ),
});
export type Content = z.infer<typeof contentSchema>;
