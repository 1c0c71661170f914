import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { surveyOf } from '../../src/content/surveys.ts';
import type { Response as SurveyResponse } from '../../src/domain/response/response.ts';
import type { Actor } from '../../src/domain/staff/permissions.ts';
import { createApp } from '../../src/endpoint/createApp.ts';
import { openKeys } from '../../src/endpoint/keys.ts';
import { createLimits } from '../../src/endpoint/limits.ts';
import { listen } from '../../src/endpoint/listen.ts';
import { MEDIA_FOLDER } from '../../src/endpoint/media/mediaFolder.ts';
import { openMedia } from '../../src/endpoint/media/openMedia.ts';
import { createSpeech } from '../../src/endpoint/plain/speech.ts';
import { loadSite } from '../../src/endpoint/site/loadSite.ts';
import { createAudit } from '../../src/endpoint/staff/audit.ts';
import { openSaidDoing } from '../../src/endpoint/staff/entries/openSaidDoing.ts';
import { openDatabase } from '../../src/endpoint/storage/openStorage.ts';
import { createSqlStorage } from '../../src/endpoint/storage/sqlStorage.ts';
import { receiptHash, receiptProof } from '../../src/sealing/receipt.ts';
import { sealResponse } from '../../src/sealing/sealResponse.ts';
import { say, sayWords } from '../endpoint/staff/listeningDesk.ts';
import { ROOT } from './endpointProcess.ts';

/** The built app on a port of its own, with somebody signed in who never had to. */
export interface ListeningSite {
  readonly origin: string;
  /** Who is signed in. */
  actor: Actor;
  /** Puts a response in, and gives back the address of its words on the listening desk. */
  put(response: SurveyResponse, code: string): Promise<string>;
  /** A request as a staff page would make it; throws when it is refused. */
  staff(method: string, path: string, body?: unknown): Promise<unknown>;
  close(): Promise<void>;
}

/** @param today the endpoint's day. */
export async function startListeningSite(
  actor: Actor,
  today: () => string = () => new Date().toISOString().slice(0, 10),
): Promise<ListeningSite> {
  const data = await mkdtemp(join(tmpdir(), 'heard-listening-'));
  const now = () => new Date();
  const keys = await openKeys(data, now);
  const database = openDatabase({ data }, () => {});
  const storage = await createSqlStorage(database);
  const speech = createSpeech();
  const signedIn = { actor };
  const app = createApp({
    storage,
    database,
    whoIs: async () => signedIn.actor,
    audit: createAudit(database, now),
    saidDoing: await openSaidDoing(database, { keys, variants: speech.variants, seeds: { entries: [], timeline: [] }, today }),
    keys,
    surveys: { surveyOf: (id, version) => (id === say.id ? say : surveyOf(id, version)), open: [] },
    speech: { ...speech, surveyWords: (survey, tag) => (survey.id === say.id ? sayWords : speech.surveyWords(survey, tag)) },
    site: await loadSite(join(ROOT, 'dist/site'), keys.current),
    media: openMedia(join(data, MEDIA_FOLDER)),
    limits: createLimits(100_000),
    proxies: 0,
    today,
    log: pino({ level: 'error' }, pino.destination(2)),
  });
  const server = await listen(app, { port: Number(process.env['PORT'] ?? 0), host: '127.0.0.1' });
  const origin = `http://127.0.0.1:${server.port}`;
  const send = async (path: string, method: string, body: unknown): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
    const reply = await fetch(origin + path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
    return reply.json();
  };
  return Object.assign(signedIn, {
    origin,
    put: async (response: SurveyResponse, code: string) => {
      const envelope = await sealResponse(response, keys.current, await receiptHash(await receiptProof(code)));
      await send('/api/responses', 'POST', { envelopes: [envelope] });
      return `/staff/listening/${response.id}/words`;
    },
    staff: (method: string, path: string, body?: unknown) => send(`/api/staff${path}`, method, body),
    close: async () => {
      await server.stop();
      await storage.close();
      await rm(data, { recursive: true, force: true });
    },
  });
}
