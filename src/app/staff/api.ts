import * as z from 'zod/mini';
import { problemSchema } from '../../contract/problem.ts';
import { LINK_HEADER } from '../../contract/promptRecording.ts';

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
  /** Sent as JSON; a `Blob` as it is. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

interface AskingAt extends Asking {
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sent to the window when the endpoint no longer knows who asks. */
export const SIGNED_OUT = 'heard-signed-out';

/**
 * Sent to the window when the endpoint wants to know anew who asks before it does something. Whoever takes it up prevents its default,
 * and tells its `detail` whether the same person has proven it.
 */
export const PROVE_AGAIN = 'heard-prove-again';
export type ProveAgain = CustomEvent<(proven: boolean) => void>;

/**
 * Asks the endpoint's staff side.
 *
 * @param path below `/api/staff`, such as `/entries`.
 * @param schema what must come back; `z.unknown()` where nothing is read.
 */
export async function ask<T>(schema: z.ZodMiniType<T>, path: string, asking: Asking = {}): Promise<Reply<T>> {
  const reply = await askProven(() => askAt(schema, `/api/staff${path}`, asking));
  if (!reply.ok && reply.code === 'not-signed-in') dispatchEvent(new Event(SIGNED_OUT));
  return reply;
}

/** Asks what belongs to signing in. @param path below `/api/auth`. */
export function askAuth<T>(schema: z.ZodMiniType<T>, path: string, asking: Asking = {}): Promise<Reply<T>> {
  return askProven(() => askAt(schema, `/api/auth${path}`, asking));
}

/** Asks what somebody with a link to record questions may do. @param path below `/api/record`. */
export function askWithLink<T>(token: string, schema: z.ZodMiniType<T>, path: string, asking: Asking = {}): Promise<Reply<T>> {
  return askAt(schema, `/api/record${path}`, { ...asking, headers: { [LINK_HEADER]: token } });
}

/** Asks for a sound. @param token of a link, where it is not the staff side that is asked. */
export async function askSound(address: string, token?: string): Promise<Reply<Blob>> {
  const response = await fetchAt(address, token === undefined ? {} : { headers: { [LINK_HEADER]: token } });
  if (!response) return OFFLINE;
  const sound = await response.blob().catch(() => undefined);
  if (!sound) return OFFLINE;
  return response.ok ? { ok: true, value: sound } : problemIn(await sound.text());
}

/** Asks once more when whoever asks had to prove anew who they are, and has. */
async function askProven<T>(asked: () => Promise<Reply<T>>): Promise<Reply<T>> {
  const reply = await asked();
  if (reply.ok || reply.code !== 'prove-again') return reply;
  const proven = await new Promise<boolean>((tell) => {
    const nobody = dispatchEvent(new CustomEvent(PROVE_AGAIN, { cancelable: true, detail: tell }) satisfies ProveAgain);
    if (nobody) tell(false);
  });
  return proven ? asked() : reply;
}

async function askAt<T>(schema: z.ZodMiniType<T>, path: string, asking: AskingAt): Promise<Reply<T>> {
  const response = await fetchAt(path, asking);
  const text = await response?.text().catch(() => undefined);
  if (!response || text === undefined) return OFFLINE;
  if (!response.ok) return problemIn(text);
  const json = parsed(text);
  const read = json && z.safeParse(schema, json.value);
  return read?.success ? { ok: true, value: read.data } : UNREADABLE;
}

async function fetchAt(path: string, { method = 'GET', body, signal, headers = {} }: AskingAt): Promise<Response | undefined> {
  const asIs = body === undefined || body instanceof Blob;
  return fetch(path, {
    method,
    headers: asIs ? headers : { ...headers, 'content-type': 'application/json' },
    ...(body !== undefined && { body: body instanceof Blob ? body : JSON.stringify(body) }),
    ...(signal && { signal }),
  }).catch(() => undefined);
}

function problemIn(text: string): Extract<Reply<never>, { readonly ok: false }> {
  const problem = z.safeParse(problemSchema, parsed(text)?.value);
  if (!problem.success) return UNREADABLE;
  const { type, title, detail } = problem.data;
  return { ok: false, code: type.replace('/problems/', ''), message: detail ?? title };
}

/** @returns `undefined` for what is no JSON. Nothing at all is `undefined` as a value. */
function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: text === '' ? undefined : JSON.parse(text) };
  } catch {
    return undefined;
  }
}
