import type * as z from 'zod/mini';
import type { KeptBody } from '../store/keptBody.ts';
import type { Database } from '../store/openDatabase.ts';
import type { Store } from '../store/openStore.ts';
import type { Kept } from '../store/storeFailure.ts';
import { readJson } from './readJson.ts';

/** Something that the endpoint publishes whole, and this device keeps. */
export interface Publication<Body> {
  /** Where it is, with what it is asked for. */
  readonly path: string;
  readonly schema: z.ZodMiniType<Body>;
  readonly kept: (db: Database) => Promise<Kept<KeptBody<Body> | undefined>>;
  readonly keep: (db: Database, now: KeptBody<Body>) => Promise<Kept<void>>;
}

/** `body`: what is published now, kept or not; absent where nobody could be asked and nothing is kept. */
export interface Refreshed<Body> {
  readonly outcome: 'refreshed' | 'unchanged' | 'offline' | 'try-later' | 'not-kept';
  readonly body?: Body;
}

/**
 * Asks for it, at the cost of a few bytes when nothing has changed. What is kept stays until something better came; a row that
 * cannot be read is fetched anew, whole.
 */
export async function refreshPublished<Body>(
  fetch: typeof globalThis.fetch,
  store: Pick<Store, 'run'>,
  { path, schema, kept, keep }: Publication<Body>,
  signal: AbortSignal,
): Promise<Refreshed<Body>> {
  const found = await store.run(kept);
  const known = found.ok ? found.value : undefined;
  const before = known && { body: known.body };
  let response: Response;
  let text: string;
  try {
    response = await fetch(path, {
      headers: known?.etag ? { 'if-none-match': known.etag } : {},
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
  const body = response.status === 200 ? readJson(schema, text) : undefined;
  if (!body) return { outcome: 'try-later', ...before };
  const saved = await store.run((db) => keep(db, { body, etag: response.headers.get('etag') ?? '' }));
  return { outcome: saved.ok ? 'refreshed' : 'not-kept', body };
}
