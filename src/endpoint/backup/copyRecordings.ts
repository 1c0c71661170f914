import { join } from 'node:path';
import { filesOnDisk, RECORDINGS_FOLDER } from '../recordings/filesOnDisk.ts';
import { wholeFile } from '../recordings/wholeFile.ts';
import type { Database } from '../storage/flavour.ts';
import { openDatabase } from '../storage/openStorage.ts';
import type { BackedUpFile } from './manifest.ts';
import type { Snapshot, Where } from './snapshot.ts';

/** Rows read at once. */
const PAGE = 500;

/**
 * Copies the recordings that a snapshot of the database says are here, as it describes them: what is still coming changes all the
 * time, and comes again. One that was taken back since is left out; so is one that is damaged or lost, which shows when all are opened.
 *
 * @throws when a recording has been sealed to another key meanwhile: the snapshot's rows would not fit it.
 */
export async function copyRecordings({ database }: Snapshot, where: Where, to: string): Promise<readonly BackedUpFile[]> {
  const from = filesOnDisk(join(where.data, RECORDINGS_FOLDER));
  const copies = filesOnDisk(join(to, RECORDINGS_FOLDER));
  const files: BackedUpFile[] = [];
  const left = new Map<string, string>();
  for (let after = ''; ; ) {
    const rows = await database.db
      .selectFrom('recording')
      .select(['id', 'bytes', 'sha256'])
      .where('id', '>', after)
      .where('state', 'in', ['received', 'refused'])
      .orderBy('id')
      .limit(PAGE)
      .execute();
    for (const row of rows) {
      const bytes = await wholeFile(from, row);
      if (bytes) {
        await copies.write(row.id, bytes);
        files.push({ path: `${RECORDINGS_FOLDER}/${row.id}`, bytes: row.bytes, sha256: row.sha256 });
      } else left.set(row.id, row.sha256);
    }
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) break;
    after = last.id;
  }
  if (left.size > 0) await refuseResealed(where, left);
  return files;
}

async function refuseResealed(where: Where, left: ReadonlyMap<string, string>): Promise<void> {
  const now: Database = openDatabase(where, () => {});
  try {
    for (const [id, sha256] of left) {
      const row = await now.db.selectFrom('recording').select('sha256').where('id', '=', id).executeTakeFirst();
      if (row && row.sha256 !== sha256) throw new Error('Recordings were sealed to another key while they were copied. Run it again.');
    }
  } finally {
    await now.db.destroy();
  }
}
