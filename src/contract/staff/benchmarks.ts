import * as z from 'zod/mini';
import { BREAKDOWNS } from '../../domain/indicator/breakdown.ts';
import { sourceSchema, textSchema } from './parts.ts';

/** Of the people who could answer, in per cent. None is no benchmark: it is taken away instead. */
const percent = z.number().check(z.positive(), z.maximum(100));

/**
 * `PUT /figures/benchmarks/:breakdown/:value`: this share stands from now on, and the one before it in the history. `DELETE` takes it
 * away.
 */
export const benchmarkRequest = z.strictObject({ percent, source: textSchema(300), sourceDate: sourceSchema.shape.date });

const entered = {
  value: z.string(),
  /** Absent when it was taken away. */
  percent: z.exactOptional(z.number()),
  source: z.string(),
  sourceDate: z.string(),
  /** ISO day on which it was entered, or taken away. */
  day: z.string(),
};

/** `GET /figures/benchmarks`: what reach is held against. */
export const benchmarksReply = z.object({
  breakdowns: z.array(
    z.object({
      breakdown: z.enum(BREAKDOWNS),
      /** A person can be in several of its groups, so that they may be more than all people together. */
      overlapping: z.boolean(),
      /** The groups that answers can be in, in the order of the surveys. `label`: a place's name, where it is one. */
      groups: z.array(
        z.object({
          value: z.string(),
          label: z.exactOptional(z.string()),
          stands: z.exactOptional(z.object(entered)),
        }),
      ),
      /** Newest first. */
      history: z.array(z.object(entered)),
    }),
  ),
});
export type BenchmarksReply = z.infer<typeof benchmarksReply>;
