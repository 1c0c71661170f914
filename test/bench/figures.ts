import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { VARIANTS } from '../../src/content/locales.ts';
import { SURVEYS, surveyOf } from '../../src/content/surveys.ts';
import { madeUpYear, wavesBefore } from '../../src/endpoint/demo/madeUpYear.ts';
import { makePack } from '../../src/endpoint/staff/figures/makePack.ts';
import { openDatabase } from '../../src/endpoint/storage/openStorage.ts';
import type { KeptResponse } from '../../src/endpoint/storage/storage.ts';
import { verifyTally } from '../../src/endpoint/tally/verifyTally.ts';
import { startPostgres } from '../endpoint/postgres.ts';
import { openTestEndpoint, type TestEndpoint } from '../endpoint/testEndpoint.ts';
import type { Part } from './bench.ts';
import { type Measure, ratioOf } from './measure.ts';
import { median } from './quantile.ts';

/** Responses in the store that grows. The larger are for `HEARD_PROVE=1`, because filling takes long. */
const SIZES = process.env['HEARD_PROVE'] === '1' ? [100_000, 1_000_000] : [20_000];
/** In the store that stays as it is. */
const FEW = 1_000;
const TODAY = '2026-11-28';
const NEWEST = wavesBefore(TODAY).at(-1)?.id ?? '';
/** So many come in as they always do; beyond them they are copied where they lie, because a million by this door takes hours. */
const RECEIVED = 20_000;
/** In one transaction. More of them at once fill faster; how fast they are received is measured elsewhere. */
const AT_ONCE = 500;
/** Asked so often in each run: a single request of a few milliseconds tells nothing. */
const REQUESTS = 30;
const WARM = 20;

/** What families and the Board read. A pack is made anew for each who asks. */
const PAGES: readonly (readonly [name: string, ask: (endpoint: TestEndpoint) => Promise<unknown>])[] = [
  ['what is published', async ({ request }) => (await request('/api/impact')).text()],
  ['the Board’s pack', async ({ deps }) => JSON.stringify(await makePack(deps, NEWEST, 2))],
];

/**
 * How long the figures take with few and with many responses in the store: nothing that is shown may count them.
 */
export const figures: Part = async ({ runs }) => {
  const measures: Measure[] = [];
  for (const flavour of ['SQLite', 'PostgreSQL'] as const) {
    const few = await Store.open(flavour);
    const many = await Store.open(flavour);
    try {
      await few.growTo(FEW);
      for (const size of SIZES) {
        await many.growTo(size);
        for (const [page, ask] of PAGES) {
          const ours: number[] = [];
          const floor: number[] = [];
          // One by one and by turns, so that whatever else the machine does slows both alike. The first few warm them.
          for (let request = -WARM; request < runs * REQUESTS; request++) {
            const took = [await latency(() => ask(many.endpoint)), await latency(() => ask(few.endpoint))] as const;
            if (request < 0) continue;
            ours.push(took[0]);
            floor.push(took[1]);
          }
          const measure: Measure = {
            part: 'figures',
            name: `${flavour}: ${page}, ${size.toLocaleString('en')} responses kept; with ${FEW.toLocaleString('en')} = 1`,
            unit: 'ms',
            ours: median(ours),
            floor: median(floor),
            limit: { of: 'ratio', most: 1.2 },
          };
          measures.push(measure);
          // The next may take half an hour.
          process.stderr.write(`${measure.name}: ${measure.ours.toFixed(1)} ms, ${ratioOf(measure)?.toFixed(2)}\n`);
        }
      }
    } finally {
      await few.close();
      await many.close();
    }
  }
  return measures;
};

/** An endpoint with a database of its own, and so many responses in it. */
class Store {
  #stored = 0;

  private constructor(
    readonly endpoint: TestEndpoint,
    readonly close: () => Promise<void>,
  ) {}

  static async open(flavour: 'SQLite' | 'PostgreSQL'): Promise<Store> {
    const server = flavour === 'PostgreSQL' ? await startPostgres() : undefined;
    const data = await mkdtemp(join(tmpdir(), 'heard-bench-'));
    const database = openDatabase({ data, ...(server && { databaseUrl: server.url }) }, () => {});
    const endpoint = await openTestEndpoint({ today: () => TODAY }, { database });
    return new Store(endpoint, async () => {
      await endpoint.close();
      server?.stop();
      await rm(data, { recursive: true, force: true });
    });
  }

  async growTo(size: number): Promise<void> {
    const received = Math.min(size, RECEIVED);
    if (this.#stored < received) this.#stored = await fill(this.endpoint, this.#stored, received);
    if (this.#stored < size) this.#stored = await multiply(this.endpoint, this.#stored, size);
    for (const wave of wavesBefore(TODAY)) await this.endpoint.deps.editions.take(wave.id);
  }
}

/** @returns milliseconds. */
async function latency(ask: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await ask();
  return performance.now() - start;
}

/** The same year of answers again and again, each with an id of its own. */
async function fill({ deps }: TestEndpoint, from: number, to: number): Promise<number> {
  const surveys = SURVEYS.filter((survey) => surveyOf(survey.id) === survey);
  const year = [...madeUpYear('bench', TODAY, surveys, VARIANTS)];
  for (let at = from; at < to; at += AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, to - at) }, (_, each): KeptResponse => {
      const { response, receivedDay } = year[(at + each) % year.length] as (typeof year)[number];
      const id = randomUUID();
      return { coded: { ...response, id }, keyId: 'k-bench', receiptHash: id, digest: id, receivedDay };
    });
    await deps.storage.storeResponses(batch);
  }
  return to;
}

/** As though each response that is kept had come as often as it takes: its rows, and what was counted of it. */
async function multiply({ deps }: TestEndpoint, from: number, to: number): Promise<number> {
  const times = to / from;
  if (!Number.isInteger(times)) throw new Error(`${to} is no multiple of ${from}`);
  const { db } = deps.database;
  const numbers = sql.join(Array.from({ length: times - 1 }, (_, each) => sql`(${sql.lit(each + 1)})`));
  await db.transaction().execute(async (transaction) => {
    const tables = await transaction.introspection.getTables();
    for (const [name, own] of COPIED) {
      const columns = tables.find((table) => table.name === name)?.columns.map((column) => column.name) ?? [];
      const values = columns.map((column) =>
        own.includes(column) ? sql`row.${sql.ref(column)} || ${sql.lit(`-${from}.`)} || copy.n` : sql`row.${sql.ref(column)}`,
      );
      await sql`
        insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column)))})
        select ${sql.join(values)} from ${sql.table(name)} as row cross join (select column1 as n from (values ${numbers}) as listed) as copy
      `.execute(transaction);
    }
    await transaction
      .updateTable('tally')
      .set(({ eb, ref }) => ({ count: eb(ref('count'), '*', times) }))
      .execute();
  });
  // Otherwise it would be another store than one into which as many came.
  if (to <= 100_000 && (await verifyTally(db, surveyOf)).faults.length > 0) throw new Error('what was copied does not add up');
  return to;
}

/** Whatever is written when a made-up response is stored, with the columns in which no two rows may be alike. */
const COPIED: readonly (readonly [table: string, own: readonly string[]])[] = [
  ['response', ['id', 'digest', 'receipt_hash']],
  ['answer', ['response_id']],
];
