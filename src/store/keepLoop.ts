import * as z from 'zod/mini';
import { type Loop, loopSchema } from '../contract/loop.ts';
import type { KeptBody } from './keptBody.ts';
import type { Database } from './openDatabase.ts';
import type { LoopRow } from './rows.ts';
import type { Kept } from './storeFailure.ts';

const loopRowSchema = z.object({ tag: z.string(), loop: loopSchema, etag: z.string() });

export async function keepLoop(db: Database, row: LoopRow): Promise<Kept<void>> {
  await db.loop.put(row);
  return { ok: true, value: undefined };
}

/** `undefined` when there is none yet in this variant, or one that this version cannot read: both are mended by fetching it again. */
export async function loopKept(db: Database, tag: string): Promise<Kept<KeptBody<Loop> | undefined>> {
  const row = loopRowSchema.safeParse(await db.loop.get(tag));
  return { ok: true, value: row.success ? { body: row.data.loop, etag: row.data.etag } : undefined };
}
