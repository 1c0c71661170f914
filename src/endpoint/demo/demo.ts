import type { Kysely } from 'kysely';
import { BASELINES, DATA_SERIES } from '../../content/dataSeries.ts';
import type { Thresholds } from '../../domain/disclosure/thresholds.ts';
import { dayAfter } from '../../domain/survey/dayAfter.ts';
import type { Survey } from '../../domain/survey/survey.ts';
import type { Variant } from '../../i18n/variants.ts';
import { toBase64url } from '../../sealing/base64url.ts';
import { sealGroup } from '../../sealing/sealGroup.ts';
import { sealResponse } from '../../sealing/sealResponse.ts';
import { createEditions } from '../figures/editions.ts';
import type { Keys } from '../keys.ts';
import type { SurveyOf } from '../receive/readResponse.ts';
import { receiveEnvelopes } from '../receive/receiveEnvelopes.ts';
import type { Database } from '../storage/flavour.ts';
import type { Storage } from '../storage/storage.ts';
import type { Tables } from '../storage/tables.ts';
import { createTally } from '../tally/tally.ts';
import { madeUpFigures } from './madeUpFigures.ts';
import { madeUpGroups } from './madeUpGroups.ts';
import { MADE_UP_PLACES, madeUpYear, wavesBefore } from './madeUpYear.ts';

const AT_ONCE = 50;

interface Where {
  readonly database: Database;
  readonly storage: Storage;
  readonly keys: Keys;
  readonly surveys: readonly Survey[];
  readonly surveyOf: SurveyOf;
  readonly variants: readonly Variant[];
  readonly thresholds: Thresholds;
}

/** Whether anything that is made up is in here. */
export async function isMadeUp({ db }: Pick<Database, 'db'>): Promise<boolean> {
  return (await db.selectFrom('made_up').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** What a store already has that somebody may need: a demonstration is never put beside it. */
async function realThings({ db }: Pick<Database, 'db'>): Promise<number> {
  const count = async (table: 'response' | 'group_session' | 'edition' | 'data_point' | 'benchmark' | 'campaign' | 'withdrawal') =>
    Number(
      (
        await db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll().as('count'))
          .executeTakeFirstOrThrow()
      ).count,
    );
  const counts = await Promise.all(
    (['response', 'group_session', 'edition', 'data_point', 'benchmark', 'campaign', 'withdrawal'] as const).map(count),
  );
  return counts.reduce((all, each) => all + each, 0);
}

/**
 * Puts a year of made-up families into an empty store, on the road of every other response: sealed, opened, stored, counted, and each
 * wave's figures taken when it is over.
 *
 * @param today ISO day; the year is the four waves before the present one.
 * @returns how many responses there are now; `not-empty` when something real is there, and nothing is done.
 */
export async function loadDemo(where: Where, seed: string, today: string): Promise<{ readonly responses: number } | 'not-empty'> {
  const { database, storage, keys, surveys, surveyOf, variants, thresholds } = where;
  const { db } = database;
  if ((await isMadeUp(database)) || (await realThings(database)) > 0) return 'not-empty';
  for (const { code, label, kind } of MADE_UP_PLACES) {
    await note(db, 'campaign', [code]);
    await db.insertInto('campaign').values({ code, label, kind, archived_day: null }).execute();
  }
  const year = [...madeUpYear(seed, today, surveys, variants)];
  const groups = madeUpGroups(seed, today);
  for (const wave of wavesBefore(today)) {
    const those = year.filter((each) => each.wave.id === wave.id);
    for (const day of new Set(those.map(({ receivedDay }) => receivedDay))) {
      const arriving = those.filter(({ receivedDay }) => receivedDay === day);
      for (let at = 0; at < arriving.length; at += AT_ONCE) {
        const some = arriving.slice(at, at + AT_ONCE).map(({ response }) => response);
        await note(
          db,
          'response',
          some.map(({ id }) => id),
        );
        const envelopes = await Promise.all(some.map(async (response) => sealResponse(response, keys.current, await hashOf(response.id))));
        const outcomes = await receiveEnvelopes({ storage, keys: keys.held, surveyOf, today: () => day }, envelopes);
        const refused = outcomes.find(({ outcome }) => outcome !== 'stored');
        if (refused) throw new Error(`a made-up response was not stored: ${JSON.stringify(refused)}`);
      }
    }
    for (const session of groups.filter(({ day }) => day >= wave.first && day <= wave.last)) {
      await note(db, 'group_session', [session.id]);
      const envelope = await sealGroup(session, keys.current, await hashOf(session.id));
      await receiveEnvelopes({ storage, keys: keys.held, surveyOf, today: () => session.day }, [envelope]);
    }
    // What was said is counted with the figures.
    for (const { response, theme } of those) await giveTheme(db, response.id, theme);
    await note(db, 'edition', [wave.id]);
    const editions = createEditions(database, { thresholds, today: () => dayAfter(wave.last, 14) });
    const taken = await editions.take(wave.id);
    if (taken !== 'taken') throw new Error(`the figures of ${wave.id} cannot be taken: ${taken}`);
  }
  await addFigures(db, seed, today);
  return { responses: year.length };
}

/** Takes out everything that a demonstration put in. Whatever else has come since stays, and is counted right. */
export async function removeDemo(database: Database, surveyOf: SurveyOf): Promise<number> {
  const { db } = database;
  const removed = await db.transaction().execute(async (transaction) => {
    await database.takeTurns(transaction, 'withdraw');
    const rows = await transaction.selectFrom('made_up').selectAll().execute();
    const ids = (kind: string) => rows.filter((row) => row.kind === kind).map(({ id }) => id);
    const inParts = async (all: readonly string[], act: (some: readonly string[]) => Promise<unknown>) => {
      for (let at = 0; at < all.length; at += AT_ONCE) await act(all.slice(at, at + AT_ONCE));
    };
    await inParts(ids('response'), async (some) => {
      await createTally({ surveyOf, flavour: database.flavour }).remove(transaction, some, 'withdrawn');
      await transaction.deleteFrom('response').where('id', 'in', some).execute();
    });
    await inParts(ids('group_session'), (some) => transaction.deleteFrom('group_session').where('id', 'in', some).execute());
    await inParts(ids('campaign'), (some) => transaction.deleteFrom('campaign').where('code', 'in', some).execute());
    await inParts(ids('edition'), async (some) => {
      await transaction.deleteFrom('edition_count').where('wave', 'in', some).execute();
      await transaction.deleteFrom('edition_theme').where('wave', 'in', some).execute();
      await transaction.deleteFrom('edition').where('wave', 'in', some).execute();
    });
    for (const table of ['data_point', 'benchmark'] as const)
      await inParts(ids(table), (some) => transaction.deleteFrom(table).where('seq', 'in', some.map(Number)).execute());
    await transaction.deleteFrom('made_up').execute();
    return ids('response').length;
  });
  await database.forgetDeleted();
  return removed;
}

/** Written before the thing itself: what a broken load leaves behind is found and taken out. */
async function note(db: Kysely<Tables>, kind: string, ids: readonly string[]): Promise<void> {
  await db
    .insertInto('made_up')
    .values(ids.map((id) => ({ kind, id })))
    .onConflict((conflict) => conflict.columns(['kind', 'id']).doNothing())
    .execute();
}

/** As if a listener had read what it says. */
async function giveTheme(db: Kysely<Tables>, response: string, theme: string): Promise<void> {
  const texts = await db.selectFrom('text').select('question').where('response_id', '=', response).execute();
  for (const { question } of texts) {
    await db.insertInto('text_theme').values({ response_id: response, question, theme }).execute();
    await db.updateTable('text').set({ state: 'done' }).where('response_id', '=', response).where('question', '=', question).execute();
  }
}

async function addFigures(db: Kysely<Tables>, seed: string, today: string): Promise<void> {
  const { points, benchmarks } = madeUpFigures(seed, wavesBefore(today), DATA_SERIES, BASELINES);
  for (const row of points) {
    const { seq } = await db.insertInto('data_point').values(row).returning('seq').executeTakeFirstOrThrow();
    await note(db, 'data_point', [String(seq)]);
  }
  for (const row of benchmarks) {
    const { seq } = await db.insertInto('benchmark').values(row).returning('seq').executeTakeFirstOrThrow();
    await note(db, 'benchmark', [String(seq)]);
  }
}

/** Nobody has the code of a made-up response. */
async function hashOf(id: string): Promise<string> {
  return toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`made-up ${id}`))));
}
