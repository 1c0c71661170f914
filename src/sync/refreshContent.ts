import { contentSchema } from '../contract/content.ts';
import { contentKept, keepContent } from '../store/keepContent.ts';
import type { Store } from '../store/openStore.ts';
import { readJson } from './readJson.ts';

export type Refreshed = 'refreshed' | 'unchanged' | 'offline' | 'try-later' | 'not-kept';

/** `GET /api/content`, at the cost of a few bytes when nothing has changed. What is kept stays until something better came. */
export async function refreshContent(fetch: typeof globalThis.fetch, store: Pick<Store, 'run'>, signal: AbortSignal): Promise<Refreshed> {
  const kept = await store.run(contentKept);
  const etag = kept.ok ? kept.value?.etag : undefined;
  let response: Response;
  let text: string;
  try {
    response = await fetch('/api/content', {
      headers: etag ? { 'if-none-match': etag } : {},
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal,
    });
    text = await response.text();
  } catch {
    return 'offline';
  }
  if (response.status === 304) return 'unchanged';
  const content = response.status === 200 ? readJson(contentSchema, text) : undefined;
  if (!content) return 'try-later';
  const saved = await store.run((db) => keepContent(db, { content, etag: response.headers.get('etag') ?? '' }));
  return saved.ok ? 'refreshed' : 'not-kept';
}
