import type { Wave } from '../../../domain/survey/wave.ts';
import type { Database } from '../../storage/flavour.ts';

/** How many responses there are of each survey, of the days of a wave. Exact: to be rounded before anybody sees it. */
export async function responsesOf({ db }: Pick<Database, 'db'>, { first, last }: Wave): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('response')
    .select(({ fn }) => ['survey', fn.countAll().as('count')])
    .where('day', '>=', first)
    .where('day', '<=', last)
    .groupBy('survey')
    .execute();
  return new Map(rows.map(({ survey, count }) => [survey, Number(count)]));
}
