import type { Kysely, Transaction } from 'kysely';
import { activityOf } from '../../content/group/activities.ts';
import { surveyOf } from '../../content/surveys.ts';
import type { Thresholds } from '../../domain/disclosure/thresholds.ts';
import type { GroupTally } from '../../domain/indicator/groupTally.ts';
import { groupTally } from '../../domain/indicator/groupTally.ts';
import { addUp } from '../../domain/session/addUp.ts';
import { dayAfter } from '../../domain/survey/dayAfter.ts';
import { type Wave, waveNamed, waveOf } from '../../domain/survey/wave.ts';
import { clockDoubtful } from '../export/clockDoubtful.ts';
import type { Database } from '../storage/flavour.ts';
import { groupsIn, readGroups } from '../storage/readGroups.ts';
import { partsIn } from '../storage/readParts.ts';
import type { Tables } from '../storage/tables.ts';
import type { EditionCountRow, EditionRow } from '../tally/tallyTables.ts';
import { themesSaid } from './themesSaid.ts';

/** Days after a wave's end on which its figures are taken by themselves: tablets and phones without a network come late. */
export const GRACE_DAYS = 14;
const ROWS_PER_INSERT = 1_000;

/**
 * Figures are taken once a wave. After that no response that comes late and none that is taken back moves them, so that nobody can
 * compare them before and after; what comes late counts in the present wave.
 */
export interface Editions {
  /** Oldest first. */
  out(): Promise<readonly EditionRow[]>;
  /** Waves that are over, have something to count, and are not out; oldest first. */
  over(): Promise<readonly { readonly wave: Wave; readonly due: string }[]>;
  /**
   * Takes the figures of a wave now.
   *
   * @returns `not-over` when it has not ended, or one before it is not out yet: late responses would have nowhere to go.
   */
  take(wave: string): Promise<'taken' | 'out-already' | 'not-over'>;
  /** Takes what is due. */
  takeDue(): Promise<readonly string[]>;
}

export function createEditions(
  database: Pick<Database, 'db' | 'takeTurns'>,
  { thresholds, today }: { readonly thresholds: Thresholds; readonly today: () => string },
): Editions {
  const { db } = database;
  const out = () => db.selectFrom('edition').selectAll().orderBy('wave').execute();

  const editions: Editions = {
    out,

    async over() {
      const rows = await db.selectFrom('tally').select('wave').distinct().execute();
      const groups = (await readGroups(db)).map(dayToCount);
      const first = [...rows.map(({ wave }) => waveNamed(wave).first), ...groups].sort()[0];
      if (first === undefined) return [];
      const taken = new Set((await out()).map(({ wave }) => wave));
      const waves: Wave[] = [];
      for (let wave = waveOf(first); wave.last < today(); wave = waveOf(dayAfter(wave.last, 1))) waves.push(wave);
      return waves.filter(({ id }) => !taken.has(id)).map((wave) => ({ wave, due: dayAfter(wave.last, GRACE_DAYS) }));
    },

    async take(wanted) {
      const [next] = await editions.over();
      if (next?.wave.id !== wanted) return (await out()).some(({ wave }) => wave === wanted) ? 'out-already' : 'not-over';
      return db.transaction().execute(async (transaction) => {
        // Nothing is stored meanwhile: what is counted before this is in it, and what comes after knows that it is out.
        await database.takeTurns(transaction, 'withdraw');
        const there = await transaction.selectFrom('edition').select('wave').where('wave', '=', wanted).executeTakeFirst();
        if (there) return 'out-already';
        await transaction
          .insertInto('edition')
          .values({ wave: wanted, day: today(), ...thresholds })
          .execute();
        const counts = [...(await tallied(transaction, wanted)), ...(await groupsSaid(transaction, next.wave, thresholds))];
        for (let at = 0; at < counts.length; at += ROWS_PER_INSERT)
          await transaction
            .insertInto('edition_count')
            .values(counts.slice(at, at + ROWS_PER_INSERT))
            .execute();
        const themes = await themesSaid(transaction, wanted);
        if (themes.length > 0)
          await transaction
            .insertInto('edition_theme')
            .values([...themes])
            .execute();
        return 'taken';
      });
    },

    async takeDue() {
      const taken: string[] = [];
      for (const { wave, due } of await editions.over())
        if (due <= today() && (await editions.take(wave.id)) === 'taken') taken.push(wave.id);
      return taken;
    },
  };
  return editions;
}

async function tallied(db: Kysely<Tables>, wave: string): Promise<readonly EditionCountRow[]> {
  const rows = await db.selectFrom('tally').selectAll().where('wave', '=', wave).execute();
  return rows.map(({ count, past, ...key }) => ({ ...key, count: count + past })).filter(({ count }) => count > 0);
}

/**
 * What sessions said that are in no edition yet, and belong to this wave or one before it, with what own phones gave to
 * them so far. They are marked as counted, also where too few of them asked the same for anything to be told.
 */
async function groupsSaid(db: Transaction<Tables>, { id: wave, last }: Wave, thresholds: Thresholds): Promise<readonly EditionCountRow[]> {
  const counted = new Set((await db.selectFrom('group_session').select('id').where('wave', 'is not', null).execute()).map((row) => row.id));
  const sessions = (await groupsIn(db)).filter((kept) => !counted.has(kept.coded.id) && dayToCount(kept) <= last);
  for (const { coded } of sessions) await db.updateTable('group_session').set({ wave }).where('id', '=', coded.id).execute();
  const parts = await partsIn(db);
  return groupTally(
    sessions.map(({ coded }) =>
      addUp(
        coded,
        parts.filter((part) => part.coded.session === coded.id).map((part) => part.coded),
        activityOf,
      ),
    ),
    activityOf,
    surveyOf('young-people'),
    thresholds,
  ).map((said) => rowOf(wave, said));
}

const dayToCount = ({ coded, receivedDay }: { readonly coded: { readonly day: string }; readonly receivedDay: string }): string =>
  clockDoubtful(coded.day, receivedDay) ? receivedDay : coded.day;

function rowOf(wave: string, { rated, count }: GroupTally): EditionCountRow {
  const series = 'group';
  const key = { wave, respondent: 'young-person', breakdown: 'all', value: 'all', series };
  return { ...key, indicator: rated?.indicator ?? '', outcome: rated?.outcome ?? '', count };
}
