import type { RescueFile } from '../contract/rescueFile.ts';
import type { Database } from './openDatabase.ts';
import { isOutboxRow } from './rows.ts';
import type { Kept } from './storeFailure.ts';

export interface Rescue {
  readonly file: RescueFile;
  /** Rows that cannot be read any more, and so are not in the file. They stay on the device. */
  readonly damaged: number;
}

/** Everything that waits, refused envelopes included, for a device that never gets a network. Nothing leaves the outbox by it. */
export async function rescueFile(db: Database): Promise<Kept<Rescue>> {
  const rows = await db.outbox.orderBy('seq').toArray();
  const envelopes = rows.filter(isOutboxRow).map(({ envelope }) => envelope);
  return { ok: true, value: { file: { heard: 'rescue', v: 1, envelopes }, damaged: rows.length - envelopes.length } };
}
