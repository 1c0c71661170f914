import { type Kysely, type RawBuilder, sql } from 'kysely';
import { dayAfter } from '../../domain/survey/dayAfter.ts';
import { type Wave, waveOf } from '../../domain/survey/wave.ts';
import { clockDoubtful } from '../export/clockDoubtful.ts';
import type { SurveyOf } from '../receive/readResponse.ts';
import type { Flavour } from '../storage/flavour.ts';
import type { Tables } from '../storage/tables.ts';
import { codedOf } from './codedOf.ts';
import { countsOf, type ToCount } from './countsOf.ts';
import { COUNT_KEY } from './tallyTables.ts';

/** Responses that are counted at once when the tables are new. */
const AT_ONCE = 500;

/** Counts what comes and what goes, in the transaction that stores or deletes it. */
export interface Tally {
  /** The wave that each of these is to be counted in: the one of its day, or the one in which it came when those figures are out already; never one that is out. */
  waves(db: Kysely<Tables>, responses: readonly { readonly day: string; readonly receivedDay: string }[]): Promise<readonly string[]>;
  add(db: Kysely<Tables>, responses: readonly ToCount[]): Promise<void>;
  /**
   * Called before these responses are deleted.
   *
   * @param why `withdrawn`: they count no longer. `past`: their time is over, and what they added up to stays.
   */
  remove(db: Kysely<Tables>, ids: readonly string[], why: 'withdrawn' | 'past'): Promise<void>;
  /** Counts what is not counted yet: responses from before there was a tally. */
  addOld(db: Kysely<Tables>): Promise<void>;
}

interface TallyParts {
  readonly surveyOf: SurveyOf;
  /** Which SQL the database speaks. */
  readonly flavour: Flavour;
}

export function createTally(parts: TallyParts): Tally {
  const tally: Tally = {
    async waves(db, responses) {
      const out = new Set((await db.selectFrom('edition').select('wave').execute()).map(({ wave }) => wave));
      return responses.map(({ day, receivedDay }) => {
        const wave = waveOf(clockDoubtful(day, receivedDay) ? receivedDay : day);
        return nextIn(out.has(wave.id) ? waveOf(receivedDay) : wave, out).id;
      });
    },

    add: (db, responses) => change(db, responses, parts, { count: 1, past: 0 }),

    async remove(db, ids, why) {
      const counted = (await codedOf(db, ids)).filter(({ wave }) => wave !== '');
      await change(db, counted, parts, { count: -1, past: why === 'past' ? 1 : 0 });
      if (why === 'withdrawn') await db.deleteFrom('tally').where('count', '=', 0).where('past', '=', 0).execute();
    },

    async addOld(db) {
      for (;;) {
        const more = await db.transaction().execute(async (transaction) => {
          const rows = await transaction.selectFrom('response').select('id').where('wave', 'is', null).limit(AT_ONCE).execute();
          const old = await codedOf(
            transaction,
            rows.map(({ id }) => id),
          );
          const waves = await tally.waves(
            transaction,
            old.map(({ coded, receivedDay }) => ({ day: coded.day, receivedDay })),
          );
          const toCount = old.map(({ coded }, at) => ({ coded, wave: waves[at] ?? '' }));
          for (const wave of new Set(waves)) {
            const ids = toCount.filter((each) => each.wave === wave).map(({ coded }) => coded.id);
            await transaction.updateTable('response').set({ wave }).where('id', 'in', ids).execute();
          }
          await tally.add(transaction, toCount);
          return rows.length === AT_ONCE;
        });
        if (!more) return;
      }
    },
  };
  return tally;
}

/** What was received in a wave can wait for its turn to be stored until that wave is out, or be counted long afterwards. */
const nextIn = (wave: Wave, out: ReadonlySet<string>): Wave => (out.has(wave.id) ? nextIn(waveOf(dayAfter(wave.last, 1)), out) : wave);

async function change(
  db: Kysely<Tables>,
  responses: readonly ToCount[],
  { surveyOf, flavour }: TallyParts,
  by: { readonly count: number; readonly past: number },
): Promise<void> {
  const rows = countsOf(responses, surveyOf).map(({ count, ...key }) => [
    ...COUNT_KEY.map((column) => key[column]),
    count * by.count,
    count * by.past,
  ]);
  if (rows.length > 0) await ADD[flavour](JSON.stringify(rows)).execute(db);
}

const COLUMNS = sql.join([...COUNT_KEY, 'count', 'past'].map((column) => sql.ref(column)));
const ADDED = sql`on conflict (${sql.join(COUNT_KEY.map((column) => sql.ref(column)))})
  do update set count = tally.count + excluded.count, past = tally.past + excluded.past`;
const text = (at: number) => sql`value ->> ${sql.lit(at)}`;
const number = (at: number) => sql`cast(value ->> ${sql.lit(at)} as integer)`;
const VALUES = sql.join([...COUNT_KEY.map((_, at) => text(at)), number(COUNT_KEY.length), number(COUNT_KEY.length + 1)]);

/**
 * One statement with one parameter for thousands of rows: as many parameters as there are values took six times as long. The rows are in
 * order of place, and are locked in it.
 */
const ADD: Readonly<Record<Flavour, (rows: string) => RawBuilder<unknown>>> = {
  // "where true" tells the parser that what follows is no join.
  sqlite: (rows) => sql`insert into tally (${COLUMNS}) select ${VALUES} from json_each(${rows}) where true ${ADDED}`,
  postgres: (rows) => sql`insert into tally (${COLUMNS}) select ${VALUES} from jsonb_array_elements(${rows}::jsonb) as value ${ADDED}`,
};
