import * as z from 'zod/mini';
import { envelopeSchema } from './envelope.ts';

/**
 * A sealed file for a device that never gets a network: saved there, carried by hand, read by `npm run import`. It holds
 * nothing that the wire would not carry: envelopes, each still sealed.
 */
export const rescueFileSchema = z.object({
  heard: z.literal('rescue'),
  v: z.literal(1),
  envelopes: z.array(envelopeSchema),
});
export type RescueFile = z.infer<typeof rescueFileSchema>;

/** Suggested name and media type. */
export const RESCUE_FILE = { name: 'heard-answers.json', type: 'application/json' } as const;
