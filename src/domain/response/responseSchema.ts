import * as z from 'zod/mini';
import { CAMPAIGN } from './campaign.ts';
import { RECORDING_TYPES } from './recording.ts';

const code = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/));
const words = z.string().check(z.maxLength(20_000));

/** Five minutes at 32 kbit/s are 1.2 MB; some phones record at a bit rate of their own. */
export const MOST_RECORDING_BYTES = 4_000_000;

export const recordingSchema = z.strictObject({
  id: z.uuidv4(),
  type: z.enum(RECORDING_TYPES),
  seconds: z.int().check(z.nonnegative(), z.maximum(3_600)),
  sealed: z.exactOptional(
    z.strictObject({
      bytes: z.int().check(z.positive(), z.maximum(MOST_RECORDING_BYTES)),
      sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
});

const answerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('one'), code, said: z.optional(words) }),
  z.strictObject({ kind: z.literal('many'), codes: z.array(code).check(z.maxLength(100)), said: z.optional(words) }),
  z.strictObject({ kind: z.literal('number'), number: z.number() }),
  z.strictObject({ kind: z.literal('text'), text: words, recordings: z.exactOptional(z.readonly(z.array(recordingSchema))) }),
  z.strictObject({ kind: z.literal('apart'), apart: z.enum(['dont-know', 'does-not-apply', 'prefer-not-to-say']) }),
]);

/** The name of a link or poster: lower-case letters, digits and dashes. Anything else in `?c=` is ignored. */
const campaignSchema = z.string().check(z.regex(CAMPAIGN));

/** The shape of a response, before it is held against its survey. */
export const responseSchema = z.strictObject({
  id: z.uuidv4(),
  survey: code,
  version: z.int().check(z.positive()),
  language: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/)),
  format: z.enum(['standard', 'easy-read']),
  channel: z.enum(['own-phone', 'hub-tablet', 'group', 'paper', 'plain-page']),
  campaign: z.optional(campaignSchema),
  about: z.optional(code),
  day: z.iso.date(),
  answers: z.record(code, answerSchema),
});
