import * as z from 'zod/mini';

/** An error as the endpoint tells it: RFC 9457, `application/problem+json`. `type` is `/problems/<code>`. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
});
export type Problem = z.infer<typeof problemSchema>;
