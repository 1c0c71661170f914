import * as z from 'zod/mini';
import { type Impact, impactSchema } from '../contract/impact.ts';
import { keepSetting, setting } from './keepSetting.ts';
import type { KeptBody } from './keptBody.ts';
import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';

/** One row, as text: few phones have one, and none needs a table for it. */
const NAME = 'impact';

const keptSchema = z.object({ body: impactSchema, etag: z.string() });

export const keepImpact = (db: Database, impact: KeptBody<Impact>): Promise<Kept<void>> => keepSetting(db, NAME, JSON.stringify(impact));

/** `undefined` when there is none yet, or one that this version cannot read: both are mended by fetching it again. */
export async function impactKept(db: Database): Promise<Kept<KeptBody<Impact> | undefined>> {
  const found = await setting(db, NAME);
  if (!found.ok || found.value === undefined) return { ok: true, value: undefined };
  const row = keptSchema.safeParse(parsed(found.value));
  return { ok: true, value: row.success ? row.data : undefined };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
