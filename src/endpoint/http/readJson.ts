import type { Context } from 'hono';
import type * as z from 'zod/mini';
import { problem } from './problem.ts';

export type ReadBody<T> = { readonly ok: true; readonly body: T } | { readonly ok: false; readonly problem: Response };

/**
 * The body of a request, parsed by its schema. `application/json` is asked for because another site's form cannot send
 * it without asking first.
 */
export async function readJson<T>(c: Context, schema: z.ZodMiniType<T>): Promise<ReadBody<T>> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return { ok: false, problem: problem('unsupported-media-type') };
  let json: unknown;
  try {
    json = JSON.parse(await c.req.text());
  } catch {
    return { ok: false, problem: problem('malformed-json') };
  }
  const parsed = schema.safeParse(json);
  return parsed.success ? { ok: true, body: parsed.data } : { ok: false, problem: problem('malformed-request') };
}
