import type { PublicKey } from '../../contract/content.ts';
import type { HeldKeys } from '../../sealing/keyPair.ts';
import { openRecording, sealRecording } from '../../sealing/recording.ts';
import type { RecordingFiles } from '../recordings/recordingFiles.ts';
import { type DeclaredRecording, declaredRecordings, placeOf } from '../recordings/rowOf.ts';
import { hashOf, resealedName, wholeFile } from '../recordings/wholeFile.ts';
import type { Database } from '../storage/flavour.ts';
import type { SealedColumn } from './sealedColumn.ts';

/** Rows read at once when all are opened. */
const PAGE = 200;

/**
 * What was spoken: the database names the key, and the file holds the ciphertext. What has not come yet counts too: only its old key
 * will open it.
 */
export function sealedRecordings({ db }: Pick<Database, 'db'>, files: RecordingFiles): SealedColumn {
  const page = (after: string, limit: number, states: readonly string[], notSealedTo = '') =>
    declaredRecordings(db)
      .where('recording.id', '>', after)
      .where('recording.state', 'in', states)
      .where('recording.key_id', '<>', notSealedTo)
      .orderBy('recording.id')
      .limit(limit)
      .execute();

  /** The new file lies beside the old one before the row changes, and takes its place afterwards: one of the two is always whole. */
  const resealRow = async (row: DeclaredRecording, keys: HeldKeys, to: PublicKey): Promise<boolean | 'unreadable'> => {
    const sealed = await wholeFile(files, row);
    const sound = sealed && (await openRecording(sealed, placeOf(row), keys));
    if (!sound) return 'unreadable';
    const anew = Buffer.concat(await sealRecording(sound, { ...placeOf(row), keyId: to.id }, to));
    await files.write(resealedName(row.id), anew);
    const { numUpdatedRows } = await db
      .updateTable('recording')
      .set({ key_id: to.id, sha256: hashOf(anew), bytes: anew.length })
      .where('id', '=', row.id)
      .where('sha256', '=', row.sha256)
      .where('state', '=', row.state)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) {
      await files.remove(resealedName(row.id));
      return false;
    }
    // Brings it to its place, if nobody who has read it meanwhile has.
    return (await wholeFile(files, { id: row.id, sha256: hashOf(anew) })) !== undefined;
  };

  return {
    name: 'recordings',
    countByKey: () => recordingsByKey({ db }),
    async countOpened(keys) {
      const count = { opened: 0, unreadable: 0 };
      for (let after = ''; ; ) {
        const rows = await page(after, PAGE, ['received']);
        // One after the other: together they would fill the memory.
        for (const row of rows) {
          const sealed = await wholeFile(files, row);
          const sound = sealed && (await openRecording(sealed, placeOf(row), keys));
          count[sound ? 'opened' : 'unreadable'] += 1;
        }
        const last = rows.at(-1);
        if (!last || rows.length < PAGE) return count;
        after = last.id;
      }
    },
    async reseal(keys, to, limit, after) {
      const rows = await page(after, limit, ['received', 'refused'], to.id);
      const step = { resealed: 0, unreadable: 0 };
      for (const row of rows) {
        const done = await resealRow(row, keys, to);
        if (done === 'unreadable') step.unreadable += 1;
        else if (done) step.resealed += 1;
      }
      return { ...step, next: rows.length < limit ? undefined : rows.at(-1)?.id };
    },
  };
}

/** How many recordings are sealed to each key, by key id: wherever their files are, and come or not. */
export async function recordingsByKey({ db }: Pick<Database, 'db'>): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('recording')
    .select(({ fn }) => ['key_id', fn.countAll().as('count')])
    .where('state', '<>', 'deleted')
    .groupBy('key_id')
    .execute();
  return new Map(rows.map(({ key_id, count }) => [key_id, Number(count)]));
}
