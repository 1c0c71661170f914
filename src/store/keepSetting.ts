import type { Database } from './openDatabase.ts';
import { isSettingRow } from './rows.ts';
import type { Kept } from './storeFailure.ts';

export async function keepSetting(db: Database, name: string, value: string): Promise<Kept<void>> {
  await db.settings.put({ name, value });
  return { ok: true, value: undefined };
}

/** `undefined` when it was never set. */
export async function setting(db: Database, name: string): Promise<Kept<string | undefined>> {
  const row = await db.settings.get(name);
  return { ok: true, value: isSettingRow(row) ? row.value : undefined };
}
