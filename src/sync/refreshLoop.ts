import { type Loop, loopSchema } from '../contract/loop.ts';
import { keepLoop, loopKept } from '../store/keepLoop.ts';
import type { Store } from '../store/openStore.ts';
import { readJson } from './readJson.ts';

/** `loop`: what is published now, kept or not; absent where nobody could be asked and nothing is kept. */
export interface RefreshedLoop {
  readonly outcome: 'refreshed' | 'unchanged' | 'offline' | 'try-later' | 'not-kept';
  readonly loop?: Loop;
}

/**
 * `GET /api/loop?lang=<tag>`, at the cost of a few bytes when nothing has changed. What is kept stays until something better
 * came; a row that cannot be read is fetched anew, whole.
 */
export async function refreshLoop(
  fetch: typeof globalThis.fetch,
  store: Pick<Store, 'run'>,
  tag: string,
  signal: AbortSignal,
): Promise<RefreshedLoop> {
  const found = await store.run((db) => loopKept(db, tag));
  const kept = found.ok ? found.value : undefined;
  const before = kept && { loop: kept.loop };
  let response: Response;
  let text: string;
  try {
    response = await fetch(`/api/loop?lang=${encodeURIComponent(tag)}`, {
      headers: kept?.etag ? { 'if-none-match': kept.etag } : {},
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal,
    });
    text = await response.text();
  } catch {
    return { outcome: 'offline', ...before };
  }
  if (response.status === 304) return { outcome: 'unchanged', ...before };
  const loop = response.status === 200 ? readJson(loopSchema, text) : undefined;
  if (!loop) return { outcome: 'try-later', ...before };
  const saved = await store.run((db) => keepLoop(db, { tag, loop, etag: response.headers.get('etag') ?? '' }));
  return { outcome: saved.ok ? 'refreshed' : 'not-kept', loop };
}
