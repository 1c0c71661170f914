import type { Content } from '../contract/content.ts';
import type { Database } from './openDatabase.ts';
import { isContentRow } from './rows.ts';
import type { Kept } from './storeFailure.ts';

/** The content with the ETag it came under. */
export interface KeptContent {
  readonly content: Content;
  readonly etag: string;
}

export async function keepContent(db: Database, { content, etag }: KeptContent): Promise<Kept<void>> {
  await db.content.put({ name: 'current', content, etag });
  return { ok: true, value: undefined };
}

/** `undefined` when there is none yet, or one that this version cannot read: both are mended by fetching it again. */
export async function contentKept(db: Database): Promise<Kept<KeptContent | undefined>> {
  const row = await db.content.get('current');
  return { ok: true, value: isContentRow(row) ? { content: row.content, etag: row.etag } : undefined };
}
