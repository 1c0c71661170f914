import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { BASELINES, DATA_SERIES } from '../../src/content/dataSeries.ts';
import type { Envelope } from '../../src/contract/envelope.ts';
import { type Outcome, sendResponsesReply } from '../../src/contract/sendResponses.ts';
import { LEAST_THRESHOLDS } from '../../src/domain/disclosure/thresholds.ts';
import type { Response as SurveyResponse } from '../../src/domain/response/response.ts';
import { createSignIn } from '../../src/endpoint/auth/createSignIn.ts';
import { createApp, type Deps } from '../../src/endpoint/createApp.ts';
import { population } from '../../src/endpoint/figures/benchmarks.ts';
import { createDataPoints } from '../../src/endpoint/figures/dataPoints.ts';
import { createEditions } from '../../src/endpoint/figures/editions.ts';
import { openFigures } from '../../src/endpoint/figures/openFigures.ts';
import { openKeys } from '../../src/endpoint/keys.ts';
import { createLimits } from '../../src/endpoint/limits.ts';
import { openMedia } from '../../src/endpoint/media/openMedia.ts';
import { createSpeech } from '../../src/endpoint/plain/speech.ts';
import { filesOnDisk } from '../../src/endpoint/recordings/filesOnDisk.ts';
import { createRecordings } from '../../src/endpoint/recordings/recordings.ts';
import { createUploads } from '../../src/endpoint/recordings/uploads.ts';
import type { DirectorySettings } from '../../src/endpoint/settings.ts';
import { createAudit } from '../../src/endpoint/staff/audit.ts';
import { openSaidDoing } from '../../src/endpoint/staff/entries/openSaidDoing.ts';
import type { Database } from '../../src/endpoint/storage/flavour.ts';
import { createSqlStorage } from '../../src/endpoint/storage/sqlStorage.ts';
import type { KeptResponse } from '../../src/endpoint/storage/storage.ts';
import { createTablets } from '../../src/endpoint/tablets/tablets.ts';
import { receiptHash, receiptProof } from '../../src/sealing/receipt.ts';
import { sealResponse } from '../../src/sealing/sealResponse.ts';
import { withEmptyTables } from './emptyTables.ts';
import { quickHashing } from './quickHashing.ts';
import { surveyOf, teaAgain } from './tea.ts';

export interface TestEndpoint {
  readonly deps: Deps;
  /** Every line that was logged. */
  readonly lines: readonly string[];
  /** A request from this network address. */
  request(path: string, init?: RequestInit, address?: string): Promise<Response>;
  post(path: string, body: unknown, address?: string): Promise<Response>;
  seal(response: SurveyResponse, code?: string): Promise<Envelope>;
  send(...envelopes: readonly unknown[]): Promise<readonly Outcome[]>;
  kept(): Promise<KeptResponse[]>;
  close(): Promise<void>;
}

export const RECEIPT_CODE = 'K7M4Q-2XD9P';
export const DAY = '2026-11-23';
const SECRET = 'a secret of the tests and nothing else';

const NO_SEEDS = { entries: [], timeline: [] };

/**
 * The whole endpoint on a database of its own, without a port.
 *
 * @param around how staff sign in (`now` decides when sessions and invitations are over; `hashing`: passwords are hashed as slowly as
 *   on a real endpoint), and what it lies on; `lies` is told where its files are.
 */
export async function openTestEndpoint(
  change: Partial<Deps> = {},
  around: {
    readonly now?: () => Date;
    readonly url?: string;
    readonly directory?: DirectorySettings;
    readonly database?: Database;
    readonly lies?: (data: string) => void;
    readonly hashing?: 'as slow as it is';
  } = {},
): Promise<TestEndpoint> {
  const data = mkdtempSync(join(tmpdir(), 'heard-endpoint-'));
  around.lies?.(data);
  const lines: string[] = [];
  const database = around.database ?? (await withEmptyTables(data));
  const today = change.today ?? (() => DAY);
  const audit = createAudit(database, () => new Date(`${today()}T12:00:00Z`));
  const log = pino({ base: null }, { write: (line: string) => void lines.push(line) });
  const storage = await createSqlStorage(database);
  const parts = { database, secret: SECRET, audit, proxies: change.proxies ?? 0, now: () => new Date(), log };
  const signIn = createSignIn({ ...parts, ...around, hashing: around.hashing === undefined ? quickHashing : undefined });
  const keys = await openKeys(data, () => new Date('2026-11-01T00:00:00Z'));
  const speech = createSpeech();
  const limits = change.limits ?? createLimits(600);
  const folder = join(data, 'recordings');
  const files = filesOnDisk(folder);
  const recordings = createRecordings({ database, files, keys, broken: limits.brokenRecordings, today, log });
  const thresholds = change.thresholds ?? LEAST_THRESHOLDS;
  const editions = createEditions(database, { thresholds, today });
  const deps: Deps = {
    storage,
    database,
    saidDoing: await openSaidDoing(database, { keys, variants: speech.variants, seeds: NO_SEEDS, today }),
    whoIs: async (headers, looking) => (await signIn.signedIn(headers, looking))?.actor,
    signIn,
    audit,
    keys,
    surveys: { surveyOf, current: [teaAgain] },
    speech,
    site: undefined,
    media: openMedia(join(data, 'media')),
    recordings,
    uploads: createUploads({ db: database.db, folder, files, recordings, log }),
    tablets: createTablets(database, { audit, now: around.now ?? (() => new Date(`${today()}T12:00:00Z`)) }),
    thresholds,
    editions,
    figures: openFigures(database, editions, { thresholds, population: (madeUp) => population(database, { madeUp }) }),
    dataPoints: createDataPoints(database, { series: DATA_SERIES, baselines: BASELINES }),
    limits,
    proxies: 0,
    today,
    log,
    ...change,
  };
  const app = createApp(deps);
  const request: TestEndpoint['request'] = async (path, init, address = '203.0.113.7') =>
    app.request(path, init, { incoming: { socket: { remoteAddress: address } } });
  const post: TestEndpoint['post'] = (path, body, address) =>
    request(
      path,
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: typeof body === 'string' ? body : JSON.stringify(body) },
      address,
    );
  return {
    deps,
    lines,
    request,
    post,
    seal: async (response, code = RECEIPT_CODE) => sealResponse(response, deps.keys.current, await receiptHash(await receiptProof(code))),
    send: async (...envelopes) => sendResponsesReply.parse(await (await post('/api/responses', { envelopes })).json()).outcomes,
    kept: async () => {
      const kept: KeptResponse[] = [];
      for await (const response of deps.storage.eachResponse()) kept.push(response);
      return kept;
    },
    close: async () => {
      await deps.storage.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
