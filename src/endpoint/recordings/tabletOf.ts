import type { Kysely } from 'kysely';
import type { Tables } from '../storage/tables.ts';

/** The shared tablet that a recording was spoken on, by its id; `undefined` for one from anywhere else, and for none. */
export async function tabletOf(db: Kysely<Tables>, recording: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('recording')
    .innerJoin('response', 'response.id', 'recording.response_id')
    .select('response.tablet_id')
    .where('recording.id', '=', recording)
    .executeTakeFirst();
  return row?.tablet_id ?? undefined;
}
