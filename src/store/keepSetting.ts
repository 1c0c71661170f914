import * as z from 'zod/mini';
import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';

const settingRowSchema = z.object({ name: z.string(), value: z.string() });

export async function keepSetting(db: Database, name: string, value: string): Promise<Kept<void>> {
  await db.settings.put({ name, value });
  return { ok: true, value: undefined };
}

/** `undefined` when it was never set. */
export async function setting(db: Database, name: string): Promise<Kept<string | undefined>> {
  const row = settingRowSchema.safeParse(await db.settings.get(name));
  return { ok: true, value: row.success ? row.data.value : undefined };
}
