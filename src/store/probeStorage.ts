import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';

/**
 * Whether this browser keeps what is saved, as far as a page can know.
 *
 * - `kept`: written and read back, and the browser has promised not to clear it by itself.
 * - `not-protected`: written and read back, without that promise. The usual case; cleared only when the device runs short
 *   of space or, in Safari, after seven days of browser use without a visit.
 * - `may-forget`: written and read back, but the room offered is so small that it is a private window or a device that
 *   is nearly full. A private window with a normal quota cannot be told from a usual one: no browser says so.
 *
 * A failure (`denied`, `full`, …) means that nothing can be saved now.
 */
export type StorageHealth = 'kept' | 'not-protected' | 'may-forget';

/** Bytes. Browsers offer gigabytes on any phone with room left; hundreds of drafts and envelopes fit in a tenth of this. */
const LITTLE_ROOM = 120_000_000;
/** Bytes. A private window still offers tens of megabytes; where less is left, the phone itself is nearly full. */
const HARDLY_ANY_ROOM = 10_000_000;

const PROBE = { name: 'probe', value: 'written' } as const;

/** A real write, read and delete, each a transaction of its own: some browsers offer a database and fail at its first use. */
export async function probeStorage(db: Database, storage: StorageManager | undefined): Promise<Kept<StorageHealth>> {
  await db.settings.put(PROBE);
  const read = await db.settings.get(PROBE.name);
  await db.settings.delete(PROBE.name);
  if (read === undefined) return { ok: false, reason: 'failed' };
  if (await persisted(storage)) return { ok: true, value: 'kept' };
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } = await estimate(storage);
  const privateWindow = quota < LITTLE_ROOM && quota - usage > HARDLY_ANY_ROOM;
  return { ok: true, value: privateWindow ? 'may-forget' : 'not-protected' };
}

/** Some browsers lack the question, some refuse to answer it: both are "no promise". */
async function persisted(storage: StorageManager | undefined): Promise<boolean> {
  try {
    return (await storage?.persisted?.()) ?? false;
  } catch {
    return false;
  }
}

async function estimate(storage: StorageManager | undefined): Promise<StorageEstimate> {
  try {
    return (await storage?.estimate?.()) ?? {};
  } catch {
    return {};
  }
}
