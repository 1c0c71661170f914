import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { surveyOf } from '../../src/content/surveys.ts';
import type { Response as SurveyResponse } from '../../src/domain/response/response.ts';
import type { Actor } from '../../src/domain/staff/permissions.ts';
import { createApp } from '../../src/endpoint/createApp.ts';
import { listen } from '../../src/endpoint/listen.ts';
import { openDeps } from '../../src/endpoint/openDeps.ts';
import { readSettings } from '../../src/endpoint/settings.ts';
import type { Database } from '../../src/endpoint/storage/flavour.ts';
import { receiptHash, receiptProof } from '../../src/sealing/receipt.ts';
import { sealResponse } from '../../src/sealing/sealResponse.ts';
import { tusBy } from '../endpoint/recordings/tus.ts';
import { type Speaking, speaking, tell, tellWords } from '../endpoint/staff/listeningDesk.ts';

/** The built app on a port of its own, with somebody signed in who never had to. */
export interface ListeningSite {
  readonly origin: string;
  /** Who is signed in. */
  actor: Actor;
  readonly database: Database;
  /** Puts a response in, and gives back the address of its words on the listening desk. */
  put(response: SurveyResponse, code: string): Promise<string>;
  /** The same of something spoken, uploaded as a device does it. */
  speak(speaking: Speaking & { readonly code: string }): Promise<string>;
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
  const read = readSettings({ HEARD_DATA: data, HEARD_ENVELOPES_PER_MINUTE: '100000' });
  if (!read.ok) throw new Error(read.problems.join(' '));
  const opened = await openDeps(read.settings, now, pino({ level: 'error' }, pino.destination(2)), { entries: [], timeline: [] });
  const { keys, speech, storage } = opened;
  const signedIn = { actor };
  const app = createApp({
    ...opened,
    whoIs: async () => signedIn.actor,
    surveys: { ...opened.surveys, surveyOf: (id, version) => (id === tell.id ? tell : surveyOf(id, version)) },
    speech: { ...speech, surveyWords: (survey, tag) => (survey.id === tell.id ? tellWords : speech.surveyWords(survey, tag)) },
    today,
  });
  const server = await listen(app, { port: Number(process.env['PORT'] ?? 0), host: '127.0.0.1' });
  const origin = `http://127.0.0.1:${server.port}`;
  const send = async (path: string, method: string, body: unknown): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
    const reply = await fetch(origin + path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
    return reply.json();
  };
  const put = async (response: SurveyResponse, code: string): Promise<string> => {
    const envelope = await sealResponse(response, keys.current, await receiptHash(await receiptProof(code)));
    await send('/api/responses', 'POST', { envelopes: [envelope] });
    return `/staff/listening/${response.id}/words`;
  };
  const tus = tusBy((path, init) => fetch(origin + path, init));
  return Object.assign(signedIn, {
    origin,
    database: opened.database,
    put,
    speak: async (said: Speaking & { readonly code: string }) => {
      const { response, recordings } = await speaking(keys.current, said);
      const path = await put(response, said.code);
      for (const recording of recordings.slice(0, said.arrive)) await tus.upload(recording);
      return path;
    },
    staff: (method: string, path: string, body?: unknown) => send(`/api/staff${path}`, method, body),
    close: async () => {
      await server.stop();
      await storage.close();
      await rm(data, { recursive: true, force: true });
    },
  });
}
