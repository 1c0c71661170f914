import type { Keys } from '../keys.ts';
import type { RecordingFiles } from '../recordings/recordingFiles.ts';
import type { Database } from '../storage/flavour.ts';
import { sealedColumns } from './sealedColumn.ts';

/** Values in one transaction. */
const AT_ONCE = 100;

/**
 * Seals everything stored to the newest key. It may be killed at any moment: what is done stays done, and the next one goes
 * on with the rest.
 *
 * @param keys all that are needed to open what is there.
 * @param files where recordings lie.
 */
export async function resealAll(
  database: Database,
  keys: Keys,
  files: RecordingFiles,
): Promise<readonly { readonly name: string; readonly resealed: number; readonly unreadable: number }[]> {
  const report = [];
  for (const column of sealedColumns(database, files)) {
    const done = { name: column.name, resealed: 0, unreadable: 0 };
    for (let after: string | undefined = ''; after !== undefined; ) {
      const step = await column.reseal(keys.held, keys.current, AT_ONCE, after);
      done.resealed += step.resealed;
      done.unreadable += step.unreadable;
      after = step.next;
    }
    report.push(done);
  }
  await database.forgetDeleted();
  return report;
}
