import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Ids in one statement. */
const AT_ONCE = 1_000;

/** Something that was taken back and may be of a shared tablet, and when (ISO day). */
interface Gone {
  readonly id: string;
  readonly day: string;
}

/**
 * Notes what was taken back of shared tablets. A tablet that asks after it is told that it has arrived, and nobody misses it; which
 * tablet and session it was from is forgotten.
 */
export async function noteGone(db: Kysely<Tables>, gone: readonly Gone[]): Promise<void> {
  for (let at = 0; at < gone.length; at += AT_ONCE) {
    const some = gone.slice(at, at + AT_ONCE);
    await db
      .insertInto('tablet_gone')
      .values(some.map(({ id, day }) => ({ id_hash: hashOf(id), day })))
      .onConflict((conflict) => conflict.column('id_hash').doNothing())
      .execute();
    const ids = some.map(({ id }) => id);
    await db.deleteFrom('tablet_kept').where('id', 'in', ids).execute();
  }
}

/** Which of these were taken back. */
export async function takenBackOf(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.selectFrom('tablet_gone').select('id_hash').where('id_hash', 'in', ids.map(hashOf)).execute();
  const hashes = new Set(rows.map(({ id_hash }) => id_hash));
  return new Set(ids.filter((id) => hashes.has(hashOf(id))));
}

const hashOf = (id: string): string => createHash('sha256').update(`heard/taken-back/v1:${id}`).digest('base64url');
