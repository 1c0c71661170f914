import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { finishSurvey } from '../../src/app/later/finishSurvey.ts';
import { quick } from '../../src/content/surveys/quick.ts';
import { contentSchema } from '../../src/contract/content.ts';
import type { Envelope } from '../../src/contract/envelope.ts';
import { type Outcome, sendResponsesReply } from '../../src/contract/sendResponses.ts';
import type { Response as SurveyResponse } from '../../src/domain/response/response.ts';
import { toBase64url } from '../../src/sealing/base64url.ts';
import { receiptHash, receiptProof } from '../../src/sealing/receipt.ts';
import { sealResponse } from '../../src/sealing/sealResponse.ts';
import { keepContent } from '../../src/store/keepContent.ts';
import { rescueFile } from '../../src/store/rescueFile.ts';
import { fakeDevice, must } from '../store/fakeDevice.ts';
import { speak } from '../store/speak.ts';
import { type RunningEndpoint, runProcess, startEndpoint } from './process.ts';
import { webm } from './spoken.ts';

const LONG = 120_000;

let data: string;
let endpoint: RunningEndpoint | undefined;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'heard-running-'));
});
afterEach(async () => {
  endpoint?.kill();
  await endpoint?.ended;
  endpoint = undefined;
  rmSync(data, { recursive: true, force: true });
});

const start = async (): Promise<RunningEndpoint> => {
  endpoint = await startEndpoint(data);
  return endpoint;
};

/** A finished response, sealed to the key that the endpoint gives out. */
const sealed = async (url: string, change: Partial<SurveyResponse> = {}): Promise<Envelope> => {
  const { key } = contentSchema.parse(await (await fetch(`${url}/api/content`)).json());
  const answers = { 'help-most': { kind: 'text' as const, text: 'Somebody who listens' } };
  const context = { survey: 'quick', version: 1, language: 'en', format: 'standard', channel: 'own-phone', day: '2026-11-22' } as const;
  return sealResponse(
    { id: crypto.randomUUID(), ...context, answers, ...change },
    key,
    await receiptHash(await receiptProof('K7M4Q-2XD9P')),
  );
};

const send = async (url: string, ...envelopes: readonly unknown[]): Promise<readonly Outcome[]> => {
  const headers = { 'content-type': 'application/json' };
  const reply = await fetch(`${url}/api/responses`, { method: 'POST', headers, body: JSON.stringify({ envelopes }) });
  return sendResponsesReply.parse(await reply.json()).outcomes;
};

/** What an export beside the endpoint finds. */
const exported = async (): Promise<readonly { id: string; answers: Record<string, unknown> }[]> => {
  const out = join(data, 'out.json');
  expect(await runProcess('commands/export', ['--format', 'json', '--out', out], { HEARD_DATA: data })).toMatchObject({
    code: 0,
    stderr: '',
  });
  return JSON.parse(readFileSync(out, 'utf8')).responses;
};

/** Stands before the endpoint, lets the request through, and kills the endpoint at the first byte of its reply. */
const killingProxy = async (target: RunningEndpoint): Promise<{ readonly url: string; close(): void }> => {
  const server = createServer((client) => {
    const upstream = connect(target.port, '127.0.0.1');
    client.pipe(upstream);
    upstream.once('data', () => {
      target.kill();
      client.destroy();
      upstream.destroy();
    });
    for (const socket of [client, upstream]) socket.on('error', () => {});
  });
  return { url: `http://127.0.0.1:${await listening(server)}`, close: () => void server.close() };
};

/** @returns the port. */
const listening = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

describe('an endpoint that is killed', () => {
  it(
    'between commit and receipt has the response once, and gives the receipt to the retry',
    async () => {
      const first = await start();
      const envelope = await sealed(first.url);
      const proxy = await killingProxy(first);
      await expect(send(proxy.url, envelope)).rejects.toThrow();
      expect((await first.ended).code).toBeNull();
      proxy.close();
      const second = await start();
      expect(await send(second.url, envelope)).toEqual([{ id: envelope.id, outcome: 'already-stored' }]);
      expect((await exported()).map(({ id }) => id)).toEqual([envelope.id]);
    },
    LONG,
  );
});

describe('an endpoint that is told to stop', () => {
  it(
    'takes in what is being sent, gives its receipt, and ends well',
    async () => {
      const { url, port, terminate, ended } = await start();
      const envelope = await sealed(url);
      const body = JSON.stringify({ envelopes: [envelope] });
      const outcome = new Promise<string>((resolve, reject) => {
        const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), expect: '100-continue' };
        const sending = request({ host: '127.0.0.1', port, path: '/api/responses', method: 'POST', headers }, (reply) => {
          let text = '';
          reply.on('data', (chunk: Buffer) => {
            text += chunk;
          });
          reply.on('end', () => resolve(text));
        });
        sending.once('error', reject);
        // The endpoint has seen the request: from here on it is in progress.
        sending.once('continue', () => {
          sending.write(body.slice(0, 100));
          terminate();
          ended.then(() => reject(new Error('it did not wait')), reject);
          whenClosed(port).then(() => sending.end(body.slice(100)), reject);
        });
        sending.flushHeaders();
      });
      expect(JSON.parse(await outcome)).toEqual({ outcomes: [{ id: envelope.id, outcome: 'stored' }] });
      expect((await ended).code).toBe(0);
    },
    LONG,
  );
});

/** Resolves when nothing listens on the port any more. */
const whenClosed = (port: number): Promise<void> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      setImmediate(() => whenClosed(port).then(resolve));
    });
    socket.once('error', () => resolve());
  });

describe('an endpoint that cannot start', () => {
  it(
    'says why in a sentence',
    async () => {
      const other = createServer();
      const port = await listening(other);
      const taken = await runProcess('main', [], { PORT: String(port), HOST: '127.0.0.1', HEARD_DATA: data });
      expect(taken).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/^Heard cannot start: something else listens on this port\. Set PORT/),
      });
      other.close();
      const wrong = await runProcess('main', [], { PORT: 'eighty', HEARD_DATA: data });
      expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('PORT must be a whole number') });
    },
    LONG,
  );
});

describe('commands beside a running endpoint', () => {
  it(
    'import a rescue file as if it had been sent, and export each response whole, while responses arrive',
    async () => {
      const { url } = await start();
      const [rescued, both, wired] = await Promise.all(
        Array.from({ length: 3 }, () => Promise.all(Array.from({ length: 30 }, () => sealed(url)))),
      );
      if (!rescued || !both || !wired) throw new Error('nothing sealed');
      const file = join(data, 'heard-answers.json');
      const damaged = { ...rescued[0], id: 'nobody' };
      writeFileSync(file, JSON.stringify({ heard: 'rescue', v: 1, envelopes: [...rescued, ...both, damaged] }));
      const [first, during] = await Promise.all([
        runProcess('commands/import', [file], { HEARD_DATA: data }),
        exported(),
        ...[...both, ...wired].map((envelope) => send(url, envelope)),
      ]);
      expect(first).toMatchObject({ code: 1, stdout: expect.stringContaining('number 61 (no id) is not a sealed response') });
      for (const { answers } of during) expect(answers).toEqual({ 'help-most': { kind: 'text', text: 'Somebody who listens' } });
      expect((await exported()).map(({ id }) => id).sort()).toEqual([...rescued, ...both, ...wired].map(({ id }) => id).sort());

      writeFileSync(file, JSON.stringify({ heard: 'rescue', v: 1, envelopes: rescued }));
      const again = await runProcess('commands/import', [file], { HEARD_DATA: data });
      expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('30  stored before') });
      const db = new BetterSqlite(join(data, 'heard.sqlite'), { readonly: true });
      const noted = db.prepare("select detail from audit where act = 'responses.imported' order by seq desc").pluck().get();
      db.close();
      expect(JSON.parse(String(noted))).toEqual({ responses: 30, recordings: 0 });
    },
    LONG,
  );
});

describe('what a shared tablet holds that was shut off', () => {
  it(
    'is refused by the endpoint, and imported from its rescue file once, which is written down',
    async () => {
      const { url } = await start();
      const tablet = crypto.randomUUID();
      const envelope = await sealed(url, { channel: 'hub-tablet', tablet, session: 'radcliffe-hub.2026-11-22.a' });
      expect(await send(url, envelope)).toEqual([{ id: envelope.id, outcome: 'refused', refusal: 'not-its-tablet' }]);
      const file = join(data, 'heard-answers.json');
      writeFileSync(file, JSON.stringify({ heard: 'rescue', v: 1, envelopes: [envelope] }));
      const imported = () => runProcess('commands/import', [file], { HEARD_DATA: data });
      expect(await imported()).toMatchObject({ code: 0, stdout: expect.stringMatching(/1 {2}stored\n/) });
      expect(await imported()).toMatchObject({ code: 0, stdout: expect.stringContaining('1  stored before') });
      expect((await exported()).map(({ id }) => id)).toEqual([envelope.id]);
      const db = new BetterSqlite(join(data, 'heard.sqlite'), { readonly: true });
      const noted = db.prepare("select object, detail from audit where act = 'tablet.imported' order by seq").all();
      db.close();
      expect(noted[0]).toEqual({ object: `tablet:${tablet}`, detail: '{"responses":1}' });
    },
    LONG,
  );
});

describe('what was spoken on a phone that never gets a network', () => {
  const spokenTo = async (url: string) => {
    const { key } = contentSchema.parse(await (await fetch(`${url}/api/content`)).json());
    const phone = fakeDevice().tab();
    must(await phone.run((db) => keepContent(db, { content: { key, surveys: [] }, etag: '' })));
    const recording = { id: crypto.randomUUID(), type: 'audio/webm' as const, seconds: 9 };
    const answers = { 'help-most': { kind: 'text' as const, text: '', recordings: [recording] } };
    const context = { survey: 'quick', version: 1, language: 'en', format: 'standard', channel: 'own-phone' } as const;
    const draft = { id: crypto.randomUUID(), ...context, answers, at: 'check' };
    must(await phone.saveDraft(draft));
    await speak(phone, draft.id, recording.id, [webm(90_000)]);
    expect(await finishSurvey(phone, quick, draft)).toMatchObject({ ok: true });
    return { draft, recording, file: must(await phone.run((db) => rescueFile(db, toBase64url))).file };
  };

  it(
    'is imported with the words that declare it, once however often',
    async () => {
      const { url } = await start();
      const { recording, file } = await spokenTo(url);
      const path = join(data, 'heard-answers.json');
      const imported = async (contents: unknown) => {
        writeFileSync(path, JSON.stringify(contents));
        return runProcess('commands/import', [path], { HEARD_DATA: data });
      };
      // Cut out of its file by somebody, and sent before its words: nothing here declares it.
      expect(await imported({ ...file, envelopes: [] })).toMatchObject({
        code: 1,
        stdout: expect.stringContaining('1  recordings of no response'),
      });
      const damaged = { ...file.recordings[0], sealed: '!' };
      expect(await imported({ ...file, recordings: [damaged] })).toMatchObject({
        code: 1,
        stdout: expect.stringContaining('1  recordings that are none'),
      });
      const whole = { code: 0, stdout: expect.stringMatching(/1 {2}stored before\n.*1 {2}recordings received\n/s) };
      expect([await imported(file), await imported(file)]).toMatchObject([whole, whole]);
      const states = await fetch(`${url}/api/recordings/states`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ recordings: [recording.id] }),
      });
      expect(await states.json()).toEqual({ states: [{ id: recording.id, state: 'received' }] });
    },
    LONG,
  );
});

describe('a command that cannot do what it was asked', () => {
  const environment = () => ({ HEARD_DATA: data });

  it(
    'shows how it is used',
    async () => {
      const calls: [file: string, args: string[], says: string][] = [
        ['export', [], '--format is missing'],
        ['export', ['--format', 'pdf', '--out', 'x'], 'no format "pdf"'],
        ['export', ['--format', 'csv'], '--out is missing'],
        ['export', ['--colour', 'red'], '--colour'],
        ['import', [], 'Name one file'],
      ];
      const ends = await Promise.all(calls.map(([file, args]) => runProcess(`commands/${file}`, args, environment())));
      for (const [at, [, , says]] of calls.entries()) {
        expect(ends[at]).toMatchObject({ code: 2, stderr: expect.stringContaining(says) });
        expect(ends[at]?.stderr).toContain('Usage: npm run');
      }
    },
    LONG,
  );

  it(
    'says what is missing, and makes nothing',
    async () => {
      const nowhere = await runProcess('commands/export', ['--format', 'csv', '--out', join(data, 'x.csv')], environment());
      expect(nowhere).toMatchObject({ code: 1, stderr: expect.stringContaining(`no database in ${data}`) });
      const file = join(data, 'holiday.json');
      writeFileSync(file, '{"heard":"holiday"}');
      const wrong = await runProcess('commands/import', [file], environment());
      expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining(`${file} is not a rescue file of this version`) });
      writeFileSync(file, '{"heard":"rescue","v":1,"envel');
      const cut = await runProcess('commands/import', [file], environment());
      expect(cut).toMatchObject({ code: 1, stderr: expect.stringContaining('cut off') });
    },
    LONG,
  );
});
