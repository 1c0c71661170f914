import type { Database } from '../storage/flavour.ts';
import { sealedColumns } from './sealedColumn.ts';
import { recordingsByKey } from './sealedRecordings.ts';

/** How many stored values are sealed to each key, by key id. A key that is not in the map has none. */
export async function sealedByKey(database: Pick<Database, 'db'>): Promise<ReadonlyMap<string, number>> {
  const all = new Map<string, number>();
  const inDatabase = sealedColumns(database, undefined).map((column) => column.countByKey());
  for (const counts of await Promise.all([...inDatabase, recordingsByKey(database)])) {
    for (const [key, count] of counts) all.set(key, (all.get(key) ?? 0) + count);
  }
  return all;
}
