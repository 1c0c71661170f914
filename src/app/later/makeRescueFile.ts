import { RESCUE_FILE, type RescueFile } from '../../contract/rescueFile.ts';
import { toBase64url } from '../../sealing/base64url.ts';
import type { Store } from '../../store/openStore.ts';
import { rescueFile } from '../../store/rescueFile.ts';

/** Everything that waits here, sealed as it is, in one file. `undefined` when the store cannot be read. */
export async function makeRescueFile(store: Pick<Store, 'run'>): Promise<File | undefined> {
  const made = await store.run((db) => rescueFile(db, toBase64url));
  if (!made.ok) return undefined;
  return new File([JSON.stringify(made.value.file satisfies RescueFile)], RESCUE_FILE.name, { type: RESCUE_FILE.type });
}
