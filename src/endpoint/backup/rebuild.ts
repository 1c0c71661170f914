import type { HeldKeys } from '../../sealing/keyPair.ts';
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
  for (const column of sealedColumns(database)) {
    const before = sealed.find(({ name }) => name === column.name);
    if (!before) continue;
    const { opened } = await column.countOpened(keys);
    if (opened !== before.opened)
      throw new Error(`The keys opened ${before.opened} ${column.name} when it was backed up, and open ${opened} now.`);
  }
}
