import { BYTES_A_SECOND } from './bitRate.ts';

/** At the end the sealed pieces lie beside what they were made of for a moment, and the database has work of its own. */
export const COPIES = 3;

/** Whether this device has room for so many seconds of speech, asked before and not after. A browser that does not say is trusted. */
export async function hasRoom(seconds: number): Promise<boolean> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota === undefined || usage === undefined || quota - usage >= seconds * BYTES_A_SECOND * COPIES;
  } catch {
    return true;
  }
}
