import * as z from 'zod/mini';
import { problemSchema } from '../../contract/problem.ts';

/** What came of asking the endpoint. `message` is fit to be shown: it says what is wrong and what to do. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  /** `code`: the endpoint's (`/problems/<code>`), or `offline`, or `unreadable` when what came is not what was asked for. */
  | { readonly ok: false; readonly code: string; readonly message: string };

const OFFLINE = {
  ok: false,
  code: 'offline',
  message: 'There is no connection. Nothing was changed. Try again when you are online.',
} as const;
const UNREADABLE = { ok: false, code: 'unreadable', message: 'The answer could not be read. Load the page again.' } as const;

interface Asking {
  readonly method?: string;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** Sent to the window when the endpoint no longer knows who asks. */
export const SIGNED_OUT = 'heard-signed-out';

/**
 * Asks the endpoint's staff side.
 *
 * @param path below `/api/staff`, such as `/entries`.
 * @param schema what must come back; `z.unknown()` where nothing is read.
 * @param body sent as JSON.
 */
export async function ask<T>(schema: z.ZodMiniType<T>, path: string, asking: Asking = {}): Promise<Reply<T>> {
  const reply = await askAt(schema, `/api/staff${path}`, asking);
  if (!reply.ok && reply.code === 'not-signed-in') dispatchEvent(new Event(SIGNED_OUT));
  return reply;
}

/** Asks what belongs to signing in. @param path below `/api/auth`. */
export function askAuth<T>(schema: z.ZodMiniType<T>, path: string, asking: Asking = {}): Promise<Reply<T>> {
  return askAt(schema, `/api/auth${path}`, asking);
}

async function askAt<T>(schema: z.ZodMiniType<T>, path: string, { method = 'GET', body, signal }: Asking): Promise<Reply<T>> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(path, {
      method,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
    text = await response.text();
  } catch {
    return OFFLINE;
  }
  let json: unknown;
  try {
    json = text === '' ? undefined : JSON.parse(text);
  } catch {
    return UNREADABLE;
  }
  if (!response.ok) {
    const problem = z.safeParse(problemSchema, json);
    if (!problem.success) return UNREADABLE;
    const { type, title, detail } = problem.data;
    return { ok: false, code: type.replace('/problems/', ''), message: detail ?? title };
  }
  const parsed = z.safeParse(schema, json);
  return parsed.success ? { ok: true, value: parsed.data } : UNREADABLE;
}
