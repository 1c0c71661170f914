import type { RecordingState } from '../../contract/recordings.ts';
import { openRecording } from '../../sealing/recording.ts';
import { inspectMp4 } from '../media/inspectMp4.ts';
import { inspectWebm } from '../media/inspectWebm.ts';
import type { RecordingDeps, Settled } from './recordings.ts';
import { type DeclaredRecording, placeOf, rowOf } from './rowOf.ts';
import { ownerOf, refOf } from './spokenRef.ts';
import { wholeFile } from './wholeFile.ts';

/**
 * Judges what is here of one recording.
 *
 * - Not all of it: it stays `expected`, and goes on from its offset.
 * - All of it, with another hash: a broken line or a lie. It is thrown away and asked for again.
 * - As declared, and it does not open or is of another type: `refused`. Nobody is given it to hear, and the file stays, sealed: it
 *   is what somebody said, and a later version may be able to read it.
 * - Good: the file is made durable, and only then the row says `received`.
 */
export async function settleRecording(deps: RecordingDeps, id: string): Promise<Settled> {
  const { database, files, keys, broken, log } = deps;
  const row = await rowOf(database.db, id);
  if (typeof row === 'string') return row;
  if (row.state === 'received') return 'received';
  const size = await files.size(id);
  if (size === undefined || size < row.bytes) return 'expected';
  const sealed = size === row.bytes ? await wholeFile(files, row) : undefined;
  if (!sealed) {
    log.warn('a recording came otherwise than it was declared, and is asked for again');
    await files.remove(id);
    await broken.take(id, 1);
    return 'broken';
  }
  if (!keys.held.has(row.key_id)) {
    log.warn({ key: row.key_id }, 'a recording waits for a key that is not here');
    return 'expected';
  }
  const sound = await openRecording(sealed, placeOf(row), keys.held);
  const state = sound && typeOf(Buffer.from(sound.buffer)) === row.type ? 'received' : 'refused';
  await files.makeDurable(id);
  return mark(deps, row, state);
}

/** @returns what it is now: it may have been taken back meanwhile. */
async function mark(
  { database, files, today, log }: RecordingDeps,
  row: DeclaredRecording,
  state: 'received' | 'refused',
): Promise<RecordingState> {
  if (row.state === state) return state;
  if (state === 'refused') log.warn('a recording came as it was declared, and cannot be heard');
  await database.db.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('recording')
      .set({ state, ...(state === 'received' && { received_day: today() }) })
      .where('id', '=', row.id)
      .where('state', 'in', ['expected', 'refused'])
      .where('sha256', '=', row.sha256)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n || state === 'refused') return;
    // Whoever checked what was typed had not heard this one.
    const { column, id } = ownerOf(refOf(row));
    await transaction
      .updateTable('transcript')
      .set(({ eb }) => ({ checked_by: null, checked_by_name: null, checked_day: null, version: eb('version', '+', 1) }))
      .where(column, '=', id)
      .where('question', '=', row.question)
      .where('checked_day', 'is not', null)
      .execute();
  });
  const now = await rowOf(database.db, row.id);
  if (typeof now !== 'string') return now.state as RecordingState;
  // Its file was written after it had been removed.
  await files.remove(row.id);
  return now;
}

/** What a sound is by its own bytes. A film is none, whatever it was declared as. */
const typeOf = (sound: Buffer): string | undefined => (inspectWebm(sound) ?? inspectMp4(sound))?.type;
