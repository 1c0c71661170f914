import * as z from 'zod/mini';
import { type Content, contentSchema } from '../contract/content.ts';
import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';

/** The content with the ETag it came under. */
export interface KeptContent {
  readonly content: Content;
  readonly etag: string;
}

const contentRowSchema = z.object({ name: z.literal('current'), content: contentSchema, etag: z.string() });

export async function keepContent(db: Database, { content, etag }: KeptContent): Promise<Kept<void>> {
  await db.content.put({ name: 'current', content, etag });
  return { ok: true, value: undefined };
}

/** `undefined` when there is none yet, or one that this version cannot read: both are mended by fetching it again. */
export async function contentKept(db: Database): Promise<Kept<KeptContent | undefined>> {
  const row = contentRowSchema.safeParse(await db.content.get('current'));
  return { ok: true, value: row.success ? { content: row.data.content, etag: row.data.etag } : undefined };
}
