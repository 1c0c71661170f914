import type { Kysely } from 'kysely';
import type { Tables } from '../storage/tables.ts';
import type { RecordingFiles } from './recordingFiles.ts';
import { resealedName } from './wholeFile.ts';

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
 * Removes files that belong to no recording: an upload that began while its response was taken back. A recording is declared before
 * its file is made, so what has no row has lost it.
 */
export async function removeStrays(db: Kysely<Tables>, files: RecordingFiles): Promise<void> {
  let names: string[] = [];
  const look = async (): Promise<void> => {
    const ids = [...new Set(names.map(idIn))];
    const kept = await db.selectFrom('recording').select('id').where('id', 'in', ids).where('state', '<>', 'deleted').execute();
    const known = new Set(kept.map(({ id }) => id));
    for (const name of names) if (!known.has(idIn(name))) await files.remove(name);
    names = [];
  };
  for await (const name of files.names()) {
    names.push(name);
    if (names.length === AT_ONCE) await look();
  }
  if (names.length > 0) await look();
}

/** Of files that lie beside one for a while, too. */
const idIn = (name: string): string => name.split('.')[0] ?? name;
