import { join } from 'node:path';
import type { HeldKeys } from '../../sealing/keyPair.ts';
import { filesOnDisk, RECORDINGS_FOLDER } from '../recordings/filesOnDisk.ts';
import type { RecordingFiles } from '../recordings/recordingFiles.ts';
import { sealedColumns } from '../rotation/sealedColumn.ts';
import type { Database } from '../storage/flavour.ts';
import { fillTables } from './fillTables.ts';
import type { Manifest } from './manifest.ts';
import { allMigrations, runMigrations } from './runMigrations.ts';

/**
 * Makes the tables as they were when the backup was made, fills them, takes the steps that have come since, and checks that
 * the keys open what they opened then. All in the transaction that it is given.
 *
 * @throws with a sentence when anything is not as it was.
 */
export async function rebuild(database: Database, folder: string, manifest: Manifest, keys: HeldKeys): Promise<void> {
  const { migrations, tables, sealed } = manifest;
  await runMigrations(database, migrations);
  await fillTables(database, folder, tables);
  await runMigrations(
    database,
    allMigrations(database.flavour).filter((name) => !migrations.includes(name)),
  );
  const files = filesOnDisk(join(folder, RECORDINGS_FOLDER));
  // Whoever was signed in then may have signed out since, or lost the device.
  for (const table of ['staff_session', 'staff_verification'] as const) await database.db.deleteFrom(table).execute();
  for (const column of sealedColumns(database, files)) {
    const before = sealed.find(({ name }) => name === column.name);
    if (!before) continue;
    const { opened } = await column.countOpened(keys);
    if (opened !== before.opened)
      throw new Error(`The keys opened ${before.opened} ${column.name} when it was backed up, and open ${opened} now.`);
  }
  // Without a count they lay in a bucket, and are there still.
  if (sealed.some(({ name }) => name === 'recordings')) await expectMissing(database, files);
}

/** What was taken back or lost while it was backed up has a row and no file. Nobody is told any more that it is here. */
async function expectMissing({ db }: Database, files: RecordingFiles): Promise<void> {
  const rows = await db.selectFrom('recording').select('id').where('state', 'in', ['received', 'refused']).execute();
  for (const { id } of rows) {
    if ((await files.size(id)) !== undefined) continue;
    await db.updateTable('recording').set({ state: 'expected', received_day: null }).where('id', '=', id).execute();
  }
}
