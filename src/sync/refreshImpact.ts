import { type Impact, impactSchema } from '../contract/impact.ts';
import { impactKept, keepImpact } from '../store/keepImpact.ts';
import type { Store } from '../store/openStore.ts';
import { type Publication, type Refreshed, refreshPublished } from './refreshPublished.ts';

const impact: Publication<Impact> = { path: '/api/impact', schema: impactSchema, kept: impactKept, keep: keepImpact };

/** `GET /api/impact`. */
export const refreshImpact = (fetch: typeof globalThis.fetch, store: Pick<Store, 'run'>, signal: AbortSignal): Promise<Refreshed<Impact>> =>
  refreshPublished(fetch, store, impact, signal);
