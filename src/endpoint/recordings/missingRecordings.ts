import type { Kysely } from 'kysely';
import type { Tables } from '../storage/tables.ts';

/** What was declared and cannot be heard. */
export interface MissingRecordings {
  /** Declared, and not here yet. */
  readonly expected: number;
  /** ISO date on which the oldest of these was declared; absent when there are none. */
  readonly since?: string;
  /** Here as declared, and not to be opened or not of their type. */
  readonly refused: number;
}

/** Numbers and a day; nothing that leads to a response. */
export async function missingRecordings(db: Kysely<Tables>): Promise<MissingRecordings> {
  const rows = await db
    .selectFrom('recording')
    .leftJoin('response', 'response.id', 'recording.response_id')
    .leftJoin('group_session', 'group_session.id', 'recording.session_id')
    .select(({ fn }) => [
      'recording.state',
      fn.countAll().as('count'),
      fn.min(fn.coalesce('response.received_day', 'group_session.received_day').$notNull()).as('since'),
    ])
    .where('recording.state', 'in', ['expected', 'refused'])
    .groupBy('recording.state')
    .execute();
  const of = (state: string) => rows.find((row) => row.state === state);
  const expected = of('expected');
  return { expected: Number(expected?.count ?? 0), ...(expected && { since: expected.since }), refused: Number(of('refused')?.count ?? 0) };
}
