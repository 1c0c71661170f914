import type { Kysely } from 'kysely';
import { OF_GROUPS } from '../../domain/session/hubSession.ts';
import type { Tables } from '../storage/tables.ts';
import { keptRows } from './keptRows.ts';

/** How many responses, and how many recordings. */
export interface Counts {
  readonly responses: number;
  readonly recordings: number;
}

/** One tablet in one session: what it said it kept, and what of it is here. */
export interface KeptCounts {
  readonly tablet: string;
  readonly session: string;
  /** What it said it kept, without what was taken back. */
  readonly reported: Counts;
  /** What is here of it; more than was reported when a report was lost. */
  readonly arrived: Counts;
  /** Reported, and not here. */
  readonly missing: Counts;
  /** Of those, what the tablet still has, and the endpoint would not take. */
  readonly refused: Counts;
  /** Of those that are missing, how many are lost by now (`LOSS_DAYS`), and nobody has said that they did what they could. */
  readonly lost: Counts;
  /** ISO day on which the oldest loss was reported; absent when nothing is lost. */
  readonly since?: string;
}

/**
 * How sessions at places have gone. Exact counts: they are of responses in a session that staff ran themselves, who saw how many people came,
 * and say nothing of what anybody answered. Suppressing them would hide the one that is missing, which is what they are for.
 *
 * @param today ISO date. @param of only this tablet, by id.
 */
export async function keptCounts(db: Kysely<Tables>, today: string, of?: string): Promise<readonly KeptCounts[]> {
  const [kept, responses, recordings] = await Promise.all([keptRows(db, today, of), arrivedResponses(db, of), arrivedRecordings(db, of)]);
  const counts = new Map<string, KeptCounts>();
  for (const { tablet, session } of [...kept, ...responses, ...recordings]) {
    const isIt = (row: { readonly tablet: string | null; readonly session: string | null }) =>
      row.tablet === tablet && row.session === session;
    if (tablet === null || session === null || session === OF_GROUPS) continue;
    const mine = kept.filter(isIt);
    const sum = (name: 'reported' | 'missing' | 'refused' | 'lost'): Counts => {
      const ofKind = (kind: string) => Number(mine.find((row) => row.kind === kind)?.[name] ?? 0);
      return { responses: ofKind('response'), recordings: ofKind('recording') };
    };
    const [since] = mine.flatMap((row) => (row.since === null ? [] : [row.since])).sort();
    counts.set(`${session} ${tablet}`, {
      tablet,
      session,
      reported: sum('reported'),
      arrived: {
        responses: Number(responses.find(isIt)?.arrived ?? 0),
        recordings: Number(recordings.find(isIt)?.arrived ?? 0),
      },
      missing: sum('missing'),
      refused: sum('refused'),
      lost: sum('lost'),
      ...(since !== undefined && { since }),
    });
  }
  return [...counts.values()];
}

function arrivedResponses(db: Kysely<Tables>, of: string | undefined) {
  return db
    .selectFrom('response')
    .select(({ fn }) => ['tablet_id as tablet', 'session', fn.countAll().as('arrived')])
    .where('session', 'is not', null)
    .where('tablet_id', 'is not', null)
    .$if(of !== undefined, (query) => query.where('tablet_id', '=', of ?? ''))
    .groupBy(['tablet_id', 'session'])
    .execute();
}

function arrivedRecordings(db: Kysely<Tables>, of: string | undefined) {
  return db
    .selectFrom('response')
    .innerJoin('recording', 'recording.response_id', 'response.id')
    .select(({ fn }) => ['response.tablet_id as tablet', 'response.session as session', fn.countAll().as('arrived')])
    .where('response.session', 'is not', null)
    .where('response.tablet_id', 'is not', null)
    .where('recording.state', '<>', 'expected')
    .$if(of !== undefined, (query) => query.where('response.tablet_id', '=', of ?? ''))
    .groupBy(['response.tablet_id', 'response.session'])
    .execute();
}
