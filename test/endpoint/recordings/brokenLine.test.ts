import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { type ClientRequest, request } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contentSchema } from '../../../src/contract/content.ts';
import { createApp } from '../../../src/endpoint/createApp.ts';
import { type Listening, listen } from '../../../src/endpoint/listen.ts';
import { uploadRecording } from '../../../src/sync/uploadRecording.ts';
import { type RunningEndpoint, startEndpoint } from '../process.ts';
import { type SpokenRecording, spoken, webm } from '../spoken.ts';
import { openTestEndpoint, type TestEndpoint } from '../testEndpoint.ts';
import { tusBy } from './tus.ts';

const at = (url: string) => tusBy((path, init) => fetch(url + path, init));

/** A connection that sends some bytes of a recording, and then hangs as a phone's does that has lost its network. */
function sendAndHang(url: string, { id, sealed }: SpokenRecording, offset: number, bytes: number): ClientRequest {
  const headers = {
    'tus-resumable': '1.0.0',
    'content-type': 'application/offset+octet-stream',
    'upload-offset': offset,
    'content-length': sealed.length - offset,
  };
  const sending = request(`${url}/api/recordings/${id}`, { method: 'PATCH', headers });
  // It is meant to break.
  sending.on('error', () => {});
  sending.write(sealed.subarray(offset, offset + bytes));
  return sending;
}

/** A line to the endpoint that breaks each connection when so many bytes have gone up. */
async function cuttingLine(port: number, bytes: number): Promise<{ readonly url: string; cuts(): number; close(): void }> {
  let cuts = 0;
  const line = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    let up = 0;
    client.on('data', (chunk) => {
      up += chunk.length;
      upstream.write(chunk);
      if (up < bytes) return;
      cuts += 1;
      client.destroy();
      upstream.destroy();
    });
    upstream.pipe(client);
    client.on('close', () => upstream.destroy());
    // They are meant to break.
    for (const socket of [client, upstream]) socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  const address = line.address();
  return {
    url: `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`,
    cuts: () => cuts,
    close: () => void line.close(),
  };
}

const bytesIn = (data: string, id: string): number => statSync(join(data, 'recordings', id)).size;

describe('a line that breaks', () => {
  let endpoint: TestEndpoint;
  let server: Listening;
  let url: string;
  let data: string;
  beforeAll(async () => {
    endpoint = await openTestEndpoint(
      {},
      {
        lies: (folder) => {
          data = folder;
        },
      },
    );
    server = await listen(createApp(endpoint.deps), { port: 0, host: '127.0.0.1' });
    url = `http://127.0.0.1:${server.port}`;
  });
  afterAll(async () => {
    await server.stop();
    await endpoint.close();
  });

  const declared = async (bytes: number): Promise<SpokenRecording> => {
    const sent = await spoken(endpoint.deps.keys.current, [webm(bytes)]);
    expect(await endpoint.send(sent.envelope)).toMatchObject([{ outcome: 'stored' }]);
    const [recording] = sent.recordings;
    if (!recording) throw new Error('nothing was spoken');
    return recording;
  };

  it('costs no byte that came before it broke, however often it does', async () => {
    const recording = await declared(1_000_000);
    const tus = at(url);
    await tus.create(recording.id, recording.sealed.length);
    for (let offset = 0; offset < 900_000; offset += 100_000) {
      const sending = sendAndHang(url, recording, offset, 100_000);
      // Another request would take the upload over: the file says what has come.
      await expect.poll(() => bytesIn(data, recording.id)).toBe(offset + 100_000);
      sending.destroy();
      expect(await tus.offset(recording.id)).toBe(offset + 100_000);
    }
    expect((await tus.patch(recording.id, 900_000, recording.sealed.subarray(900_000))).status).toBe(204);
    expect(await tus.states(recording.id)).toEqual(['received']);
  });

  it('brings a phone’s recording through, whole and once, when it cuts every connection after some bytes', async () => {
    const recording = await declared(1_000_000);
    const line = await cuttingLine(server.port, 180_000);
    const phone = (path: RequestInfo | URL, init?: RequestInit) => fetch(new URL(String(path), line.url), init);
    const signal = new AbortController().signal;
    const reached: number[] = [];
    const tus = at(url);
    const states = () => tus.states(recording.id);
    for (let passes = 0; passes < 30 && (await states())[0] !== 'received'; passes += 1) {
      const has = (sent: number) => void reached.push(sent);
      await uploadRecording(recording.id, new Blob([new Uint8Array(recording.sealed)]), { fetch: phone, has, signal });
    }
    line.close();
    expect(await states()).toEqual(['received']);
    expect(line.cuts()).toBeGreaterThan(4);
    // Never sent again from an earlier byte than it had been told.
    expect(reached).toEqual([...reached].sort((one, other) => one - other));
    const opened = await endpoint.deps.recordings.open(recording.id);
    expect(opened.ok && Buffer.from(opened.sound).equals(recording.sound)).toBe(true);
  });

  it('does not keep the next connection waiting, and a late end of the old one changes nothing', async () => {
    const recording = await declared(400_000);
    const tus = at(url);
    await tus.create(recording.id, recording.sealed.length);
    const old = sendAndHang(url, recording, 0, 100_000);
    await expect.poll(() => bytesIn(data, recording.id)).toBe(100_000);
    expect(await tus.offset(recording.id)).toBe(100_000);
    expect((await tus.patch(recording.id, 100_000, recording.sealed.subarray(100_000))).status).toBe(204);
    old.end(recording.sealed.subarray(100_000));
    expect(await tus.states(recording.id)).toEqual(['received']);
    const opened = await endpoint.deps.recordings.open(recording.id);
    expect(opened.ok && Buffer.from(opened.sound).equals(recording.sound)).toBe(true);
  });
});

describe('an endpoint that is killed in the middle of an upload', () => {
  let data: string;
  let running: RunningEndpoint | undefined;
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'heard-killed-'));
  });
  afterEach(async () => {
    running?.kill();
    await running?.ended;
    rmSync(data, { recursive: true, force: true });
  });
  const start = async (): Promise<string> => {
    running = await startEndpoint(data);
    return running.url;
  };

  it('goes on where it stopped, and has the recording once and whole', async () => {
    const first = await start();
    const { key } = contentSchema.parse(await (await fetch(`${first}/api/content`)).json());
    const { envelope, recordings } = await spoken(key, [webm(600_000)], {
      change: { survey: 'quick', campaign: 'radcliffe-hub' },
      question: 'help-most',
    });
    const [recording] = recordings;
    if (!recording) throw new Error('nothing was spoken');
    const headers = { 'content-type': 'application/json' };
    const sent = await fetch(`${first}/api/responses`, { method: 'POST', headers, body: JSON.stringify({ envelopes: [envelope] }) });
    expect(await sent.json()).toEqual({ outcomes: [{ id: envelope.id, outcome: 'stored' }] });
    await at(first).create(recording.id, recording.sealed.length);
    await at(first).patch(recording.id, 0, recording.sealed.subarray(0, 200_000));
    sendAndHang(first, recording, 200_000, 150_000);
    await expect.poll(() => bytesIn(data, recording.id)).toBe(350_000);
    running?.kill();
    await running?.ended;

    const tus = at(await start());
    const offset = await tus.offset(recording.id);
    expect(offset).toBe(350_000);
    expect((await tus.patch(recording.id, 350_000, recording.sealed.subarray(350_000))).status).toBe(204);
    expect(await tus.states(recording.id)).toEqual(['received']);
  }, 120_000);
});
