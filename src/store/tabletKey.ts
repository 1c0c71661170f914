import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';
import { type LockedKeySetting, type PinSetting, readLockedKey, writeLockedKey, writePin } from './tabletSettings.ts';

/** Keeps the first key of this tablet. @returns the one that is kept: another tab may have been quicker. */
export function keepFirstKey(db: Database, made: LockedKeySetting): PromiseLike<Kept<LockedKeySetting>> {
  return db.transaction('rw', db.settings, async () => {
    const before = await readLockedKey(db);
    if (!before) await writeLockedKey(db, made);
    return { ok: true, value: before ?? made };
  });
}

/**
 * A new PIN, and the key behind it, in one step: at no moment is there a key that neither PIN opens.
 *
 * Refusal `changed`: the key is not the one that was locked anew.
 *
 * @param key what it was, and what it is now; `undefined` where there is none.
 */
export function changePin(
  db: Database,
  pin: PinSetting,
  key: { readonly before: LockedKeySetting; readonly now: LockedKeySetting } | undefined,
): PromiseLike<Kept<void, 'changed'>> {
  return db.transaction('rw', db.settings, async () => {
    if ((await readLockedKey(db))?.locked !== key?.before.locked) return { ok: false, reason: 'changed' };
    await writePin(db, pin);
    if (key) await writeLockedKey(db, key.now);
    return { ok: true, value: undefined };
  });
}
