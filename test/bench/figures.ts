import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VARIANTS } from '../../src/content/locales.ts';
import { SURVEYS, surveyOf } from '../../src/content/surveys.ts';
import { madeUpYear, wavesBefore } from '../../src/endpoint/demo/madeUpYear.ts';
import { openDatabase } from '../../src/endpoint/storage/openStorage.ts';
import type { KeptResponse } from '../../src/endpoint/storage/storage.ts';
import { startPostgres } from '../endpoint/postgres.ts';
import { openTestEndpoint, type TestEndpoint } from '../endpoint/testEndpoint.ts';
import type { Part } from './bench.ts';
import type { Measure } from './measure.ts';
import { median } from './quantile.ts';

/** Responses in the store. The last is for `npm run prove -- bench`, because filling it takes long. */
const SIZES = process.env['HEARD_PROVE'] === '1' ? [1_000, 100_000, 1_000_000] : [1_000, 20_000];
const TODAY = '2026-11-28';
const AT_ONCE = 50;
/** Asked so often for one number: a single request of a few milliseconds tells nothing. */
const REQUESTS = 30;

/** How long the figures take with few and with many responses in the store: nothing that is shown may count them. */
export const figures: Part = async ({ runs }) => {
  const measures: Measure[] = [];
  for (const flavour of ['SQLite', 'PostgreSQL'] as const) {
    const server = flavour === 'PostgreSQL' ? await startPostgres() : undefined;
    const data = await mkdtemp(join(tmpdir(), 'heard-bench-'));
    const database = openDatabase({ data, ...(server && { databaseUrl: server.url }) }, () => {});
    const endpoint = await openTestEndpoint({ today: () => TODAY }, { database });
    let stored = 0;
    let first: number | undefined;
    try {
      for (const size of SIZES) {
        stored = await fill(endpoint, stored, size);
        for (const wave of wavesBefore(TODAY)) await endpoint.deps.editions.take(wave.id);
        const took: number[] = [];
        for (let run = 0; run <= runs; run++) {
          const start = performance.now();
          for (let request = 0; request < REQUESTS; request++) await (await endpoint.request('/api/impact')).text();
          // The first run warms it.
          if (run > 0) took.push((performance.now() - start) / REQUESTS);
        }
        const ours = median(took);
        first ??= ours;
        measures.push({
          part: 'figures',
          name: `${flavour}: what is published, ${size.toLocaleString('en')} responses kept; the fewest = 1`,
          unit: 'ms',
          ours,
          floor: first,
          limit: { of: 'ratio', most: 1.2 },
        });
      }
    } finally {
      await endpoint.close();
      server?.stop();
      await rm(data, { recursive: true, force: true });
    }
  }
  return measures;
};

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
