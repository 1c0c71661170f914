import { type Kysely, sql } from 'kysely';
import { lastLostDay } from '../../domain/session/loss.ts';
import type { Tables } from '../storage/tables.ts';

/**
 * How many of each kind tablets have said that they kept, in which session, and what is not here of it. What a tablet still has, and the endpoint
 * would not take, is missing and not lost.
 *
 * @param today ISO date. @param of only this tablet, by id.
 */
export function keptRows(db: Kysely<Tables>, today: string, of: string | undefined) {
  const each = db
    .selectFrom('tablet_kept as kept')
    .leftJoin('response', 'response.id', 'kept.id')
    .leftJoin('group_session', 'group_session.id', 'kept.id')
    .leftJoin('recording', (join) => join.onRef('recording.id', '=', 'kept.id').on('recording.state', '<>', 'expected'))
    .leftJoin('recording_removal', 'recording_removal.id', 'kept.id')
    .select(({ and, eb, case: when }) => {
      const missing = and([
        eb('response.id', 'is', null),
        eb('group_session.id', 'is', null),
        eb('recording.id', 'is', null),
        eb('recording_removal.id', 'is', null),
      ]);
      const refused = and([missing, eb('kept.refused_day', 'is not', null)]);
      const lost = and([
        missing,
        eb('kept.refused_day', 'is', null),
        eb('kept.settled_day', 'is', null),
        eb('kept.reported_day', '<=', lastLostDay(today)),
      ]);
      const counted = (condition: typeof missing) => when().when(condition).then(sql.lit(1)).else(sql.lit(0)).end();
      return [
        'kept.tablet_id as tablet',
        'kept.session as session',
        'kept.kind as kind',
        counted(missing).as('missing'),
        counted(refused).as('refused'),
        counted(lost).as('lost'),
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
      fn.sum('refused').as('refused'),
      fn.sum('lost').as('lost'),
      fn.min('lost_day').as('since'),
    ])
    .groupBy(['tablet', 'session', 'kind'])
    .execute();
}
