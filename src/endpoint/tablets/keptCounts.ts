import { type Kysely, sql } from 'kysely';
import { lastLostDay } from '../../domain/session/loss.ts';
import type { Tables } from '../storage/tables.ts';

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
  /** Of those, how many are lost by now (`LOSS_DAYS`), and nobody has said that they did what they could. */
  readonly lost: Counts;
  /** ISO day on which the oldest loss was reported; absent when nothing is lost. */
  readonly since?: string;
}

/**
 * How sessions have gone. Exact counts: they are of responses in a session that staff ran themselves, who saw how many people came,
 * and say nothing of what anybody answered. Suppressing them would hide the one that is missing, which is what they are for.
 *
 * @param today ISO date. @param of only this tablet, by id.
 */
export async function keptCounts(db: Kysely<Tables>, today: string, of?: string): Promise<readonly KeptCounts[]> {
  const lastLost = lastLostDay(today);
  const [kept, responses, recordings] = await Promise.all([
    keptRows(db, lastLost, of),
    arrivedResponses(db, of),
    arrivedRecordings(db, of),
  ]);
  const counts = new Map<string, KeptCounts>();
  for (const { tablet, session } of [...kept, ...responses, ...recordings]) {
    const isIt = (row: { readonly tablet: string | null; readonly session: string | null }) =>
      row.tablet === tablet && row.session === session;
    if (tablet === null || session === null) continue;
    const mine = kept.filter(isIt);
    const sum = (name: 'reported' | 'missing' | 'lost'): Counts => {
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
      lost: sum('lost'),
      ...(since !== undefined && { since }),
    });
  }
  return [...counts.values()];
}

function keptRows(db: Kysely<Tables>, lastLost: string, of: string | undefined) {
  const each = db
    .selectFrom('tablet_kept as kept')
    .leftJoin('response', 'response.id', 'kept.id')
    .leftJoin('recording', (join) => join.onRef('recording.id', '=', 'kept.id').on('recording.state', '<>', 'expected'))
    .leftJoin('recording_removal', 'recording_removal.id', 'kept.id')
    .select(({ and, eb, case: when }) => {
      const missing = and([eb('response.id', 'is', null), eb('recording.id', 'is', null), eb('recording_removal.id', 'is', null)]);
      const lost = and([missing, eb('kept.settled_day', 'is', null), eb('kept.reported_day', '<=', lastLost)]);
      return [
        'kept.tablet_id as tablet',
        'kept.session as session',
        'kept.kind as kind',
        when().when(missing).then(sql.lit(1)).else(sql.lit(0)).end().as('missing'),
        when().when(lost).then(sql.lit(1)).else(sql.lit(0)).end().as('lost'),
        when().when(lost).then(eb.ref('kept.reported_day')).end().as('lost_day'),
      ];
    })
    .$if(of !== undefined, (query) => query.where('kept.tablet_id', '=', of ?? ''));
  return db
    .selectFrom(each.as('each'))
    .select(({ fn }) => [
      'tablet',
      'session',
      'kind',
      fn.countAll().as('reported'),
      fn.sum('missing').as('missing'),
      fn.sum('lost').as('lost'),
      fn.min('lost_day').as('since'),
    ])
    .groupBy(['tablet', 'session', 'kind'])
    .execute();
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
