import * as z from 'zod/mini';
import { MOST_RECORDING_BYTES } from '../domain/response/responseSchema.ts';
import { bytes, envelopeSchema } from './envelope.ts';

/** A sealed recording, whole, as it would be uploaded. */
export const rescuedRecordingSchema = z.object({ id: z.uuidv4(), sealed: bytes(MOST_RECORDING_BYTES) });

/**
 * A sealed file for a device that never gets a network: saved there, carried by hand, read by `npm run import`. It holds
 * nothing that the wire would not carry: envelopes and recordings, each still sealed. Version 1 had no recordings.
 */
export const rescueFileSchema = z.object({
  heard: z.literal('rescue'),
  v: z.literal([1, 2]),
  envelopes: z.array(envelopeSchema),
  recordings: z._default(z.array(rescuedRecordingSchema), []),
});
export type RescueFile = z.infer<typeof rescueFileSchema>;

/** Suggested name and media type. */
export const RESCUE_FILE = { name: 'heard-answers.json', type: 'application/json' } as const;
