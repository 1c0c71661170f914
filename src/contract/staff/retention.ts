import * as z from 'zod/mini';
import { RETENTION_KINDS, type RetentionKindId } from '../../domain/retention/retentionKinds.ts';

const kindSchema = z.enum(Object.keys(RETENTION_KINDS) as [RetentionKindId, ...RetentionKindId[]]);
const daySchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const periodSchema = z.union([z.int(), z.literal('kept')]);

/** `GET /api/staff/retention`: what is kept for how long, what was deleted, and the keys. Numbers and days only. */
export const retentionReply = z.object({
  kinds: z.array(
    z.object({
      kind: kindSchema,
      period: periodSchema,
      /** How many will be deleted at the next run. */
      due: z.int(),
    }),
  ),
  /** ISO date of the next run. */
  next: daySchema,
  /** Newest first. */
  runs: z.array(
    z.object({
      seq: z.int(),
      day: daySchema,
      finished: z.optional(daySchema),
      counts: z.array(z.object({ kind: z.string(), oldestKept: daySchema, deleted: z.int() })),
    }),
  ),
  /** Newest first. */
  keys: z.array(
    z.object({
      id: z.string(),
      /** ISO date; absent for a key that texts are sealed to and that is not here. */
      made: z.optional(daySchema),
      current: z.boolean(),
      /** Stored texts that are sealed to it. */
      sealed: z.int(),
    }),
  ),
});
export type RetentionReply = z.infer<typeof retentionReply>;

/** `POST /api/staff/retention/:kind/due`: what a period would delete at the next run, before it is set. */
export const periodRequest = z.strictObject({ period: periodSchema });
export const dueReply = z.object({ due: z.int() });
export type DueReply = z.infer<typeof dueReply>;
