import type { Dexie } from 'dexie';
import { CannotOpen, connectionLost } from './storeFailure.ts';

/** A second try heals a lost connection; the third is for a phone that wakes up and takes the first new one away again. */
const TRIES = 3;

/**
 * Runs an act; when the browser has closed the connection under us, opens a new one and runs it again. iOS does so to
 * pages under memory pressure, and every later save on the dead connection fails. No handle outlives an act.
 *
 * A try may have been committed although its answer was lost, so every act must be safe to repeat.
 */
export async function retryOnClosed<T>(db: Dexie, act: () => PromiseLike<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    let handle: IDBDatabase | undefined;
    try {
      await open(db);
      handle = db.backendDB();
      return await act();
    } catch (error) {
      if (tries === TRIES || !connectionLost(error)) throw error;
      // Several acts can fail on one dead connection: only the first closes it, or they would close each other's new one.
      if (handle && db.backendDB() === handle) db.close({ disableAutoOpen: false });
    }
  }
}

async function open(db: Dexie): Promise<void> {
  try {
    await db.open();
  } catch (error) {
    throw new CannotOpen(error);
  }
}
