import { type Loop, loopSchema } from '../contract/loop.ts';
import { keepLoop, loopKept } from '../store/keepLoop.ts';
import type { Store } from '../store/openStore.ts';
import { type Publication, type Refreshed, refreshPublished } from './refreshPublished.ts';

/** `GET /api/loop?lang=<tag>`. */
export function refreshLoop(
  fetch: typeof globalThis.fetch,
  store: Pick<Store, 'run'>,
  tag: string,
  signal: AbortSignal,
): Promise<Refreshed<Loop>> {
  const loop: Publication<Loop> = {
    path: `/api/loop?lang=${encodeURIComponent(tag)}`,
    schema: loopSchema,
    kept: (db) => loopKept(db, tag),
    keep: (db, { body, etag }) => keepLoop(db, { tag, loop: body, etag }),
  };
  return refreshPublished(fetch, store, loop, signal);
}
