import type { Kysely } from 'kysely';
import type { SurveyOf } from '../receive/readResponse.ts';
import type { Tables } from '../storage/tables.ts';
import { codedOf } from './codedOf.ts';
import { countsOf } from './countsOf.ts';
import { COUNT_KEY, type CountKey } from './tallyTables.ts';

const AT_ONCE = 500;

/** A place where what was counted as responses came and went is not what the responses add up to. */
export interface TallyFault {
  readonly key: CountKey;
  readonly tallied: number;
  readonly counted: number;
}

/**
 * Counts every response anew and holds the tally against it.
 *
 * @returns how many responses there are, and the places that differ; none, when all is well.
 */
export async function verifyTally(
  db: Kysely<Tables>,
  surveyOf: SurveyOf,
): Promise<{ readonly responses: number; readonly faults: readonly TallyFault[] }> {
  const counted = new Map<string, { readonly key: CountKey; count: number }>();
  let responses = 0;
  for (let last = ''; ; ) {
    const rows = await db.selectFrom('response').select('id').where('id', '>', last).orderBy('id').limit(AT_ONCE).execute();
    const page = await codedOf(
      db,
      rows.map(({ id }) => id),
    );
    for (const { count, ...key } of countsOf(page, surveyOf)) {
      const there = counted.get(nameOf(key));
      if (there) there.count += count;
      else counted.set(nameOf(key), { key, count });
    }
    responses += page.length;
    last = rows.at(-1)?.id ?? last;
    if (rows.length < AT_ONCE) break;
  }
  const tallied = new Map((await db.selectFrom('tally').selectAll().execute()).map((row) => [nameOf(row), row]));
  const names = [...new Set([...counted.keys(), ...tallied.keys()])].sort();
  const faults = names.flatMap((name) => {
    const [is, should] = [tallied.get(name), counted.get(name)];
    const key = should?.key ?? is;
    if (!key || (is?.count ?? 0) === (should?.count ?? 0)) return [];
    return [{ key: keyOf(key), tallied: is?.count ?? 0, counted: should?.count ?? 0 }];
  });
  return { responses, faults };
}

const nameOf = (key: CountKey): string => COUNT_KEY.map((column) => key[column]).join('\n');
const keyOf = ({ wave, respondent, breakdown, value, indicator, series, outcome }: CountKey): CountKey => ({
  wave,
  respondent,
  breakdown,
  value,
  indicator,
  series,
  outcome,
});
