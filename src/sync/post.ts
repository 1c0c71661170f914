import { problemSchema } from '../contract/problem.ts';
import { readJson } from './readJson.ts';
import { retryAfter } from './retryAfter.ts';

/** Nothing came of it, and it may be tried again: no network, or an answer that is none of ours (portal, proxy, 5xx). */
export type Fault =
  | { readonly kind: 'offline' }
  /** `afterSeconds`: what `Retry-After` asked for. */
  | { readonly kind: 'try-later'; readonly afterSeconds?: number };

export type PostAnswer =
  | { readonly kind: 'reply'; readonly text: string }
  | { readonly kind: 'too-large'; readonly byEndpoint: boolean }
  | { readonly kind: 'refused-request' }
  | Fault;

/**
 * One POST of JSON, its answer sorted by what it means for the queue. Without cookies or referrer, and without following
 * redirects: a captive portal that answers 307 would be handed the body.
 */
export async function post(fetch: typeof globalThis.fetch, path: string, body: unknown, signal: AbortSignal): Promise<PostAnswer> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal,
    });
    text = await response.text();
  } catch {
    return { kind: 'offline' };
  }
  if (response.status === 200) return { kind: 'reply', text };
  // The endpoint's own errors are RFC 9457 problems. A 400 in HTML comes from something in between, and condemns nothing.
  const byEndpoint = readJson(problemSchema, text)?.status === response.status;
  if (response.status === 413) return { kind: 'too-large', byEndpoint };
  if (byEndpoint && (response.status === 400 || response.status === 422)) return { kind: 'refused-request' };
  const afterSeconds = retryAfter(response.headers);
  return { kind: 'try-later', ...(afterSeconds !== undefined && { afterSeconds }) };
}
