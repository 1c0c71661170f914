import type { Kysely } from 'kysely';
import type { Tables } from '../storage/tables.ts';
import type { RecordingFiles } from './recordingFiles.ts';
import { resealedName, wholeFile } from './wholeFile.ts';

/** Ids in one statement. */
const AT_ONCE = 500;

/**
 * Removes the files that the database has noted. It may be killed at any moment: a note is ticked off after its file has gone.
 *
 * @param today ISO date.
 * @returns how many.
 */
export async function removeGone(db: Kysely<Tables>, files: RecordingFiles, today: string): Promise<number> {
  let removed = 0;
  for (;;) {
    const due = await db.selectFrom('recording_removal').select('id').where('removed_day', 'is', null).limit(AT_ONCE).execute();
    for (const { id } of due) {
      await files.remove(id);
      await files.remove(resealedName(id));
      await db.updateTable('recording_removal').set({ removed_day: today }).where('id', '=', id).execute();
    }
    removed += due.length;
    if (due.length < AT_ONCE) return removed;
  }
}

/**
 * Removes files that came back after they had been removed (an upload that began while its response was taken back), and those that
 * were being written when the endpoint was killed. A file of which the database knows nothing at all stays: more likely this is the
 * wrong database than nobody's voice.
 *
 * @returns how many files are not known here.
 */
export async function removeStrays(db: Kysely<Tables>, files: RecordingFiles): Promise<number> {
  let unknown = 0;
  let names: string[] = [];
  const look = async (): Promise<void> => {
    const ids = [...new Set(names.map(idIn))];
    const rows = await db.selectFrom('recording').select(['id', 'sha256']).where('id', 'in', ids).where('state', '<>', 'deleted').execute();
    const gone = await db.selectFrom('recording_removal').select('id').where('id', 'in', ids).execute();
    const [byId, removed] = [new Map(rows.map((row) => [row.id, row])), new Set(gone.map(({ id }) => id))];
    for (const name of names) {
      const row = byId.get(idIn(name));
      // A sealing that was cut off is brought to its end, or had not begun to count.
      if (row && name === resealedName(row.id)) await wholeFile(files, row);
      if (row ? name !== row.id : removed.has(idIn(name))) await files.remove(name);
      else if (!row) unknown += 1;
    }
    names = [];
  };
  for await (const name of files.names()) {
    names.push(name);
    if (names.length === AT_ONCE) await look();
  }
  if (names.length > 0) await look();
  return unknown;
}

/** Of files that lie beside one for a while, too. */
const idIn = (name: string): string => name.split('.')[0] ?? name;
