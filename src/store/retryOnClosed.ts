import type { Dexie } from 'dexie';
import { CannotOpen, connectionLost } from './storeFailure.ts';

/**
 * Runs an act; when the browser has closed the connection under us, opens a new one and runs it once more. iOS does so
 * to pages under memory pressure, and every later save on the dead connection fails. No handle outlives an act.
 *
 * The first run may have been committed although its answer was lost, so every act must be safe to repeat.
 */
export async function retryOnClosed<T>(db: Dexie, act: () => PromiseLike<T>): Promise<T> {
  let handle: IDBDatabase | undefined;
  const attempt = async (): Promise<T> => {
    try {
      await db.open();
    } catch (error) {
      throw new CannotOpen(error);
    }
    handle = db.backendDB();
    return await act();
  };
  try {
    return await attempt();
  } catch (error) {
    if (!connectionLost(error)) throw error;
    // Several acts can fail on one dead connection: only the first closes it, or they would close each other's new one.
    if (handle && db.backendDB() === handle) db.close({ disableAutoOpen: false });
    return await attempt();
  }
}
