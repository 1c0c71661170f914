import { readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLimit, createLimits } from '../../../src/endpoint/limits.ts';
import { createUploads } from '../../../src/endpoint/recordings/uploads.ts';
import { receiptProof } from '../../../src/sealing/receipt.ts';
import { mp4, type Spoken, type SpokenRecording, spoken, webm } from '../spoken.ts';
import { DAY, openTestEndpoint, RECEIPT_CODE, type TestEndpoint } from '../testEndpoint.ts';
import { problemOf, tusBy } from './tus.ts';

let endpoint: TestEndpoint;
let data: string;
let tus: ReturnType<typeof tusBy>;
beforeAll(async () => {
  endpoint = await openTestEndpoint(
    {},
    {
      lies: (folder) => {
        data = folder;
      },
    },
  );
  tus = tusBy((path, init) => endpoint.request(path, init));
});
afterAll(() => endpoint.close());

const fileOf = (id: string) => join(data, 'recordings', id);
const rowOf = (id: string) => endpoint.deps.database.db.selectFrom('recording').selectAll().where('id', '=', id).executeTakeFirst();

/** A response that has arrived, with what its recordings are. */
async function declared(...of: Parameters<typeof spoken> extends [unknown, ...infer Rest] ? Rest : never): Promise<Spoken> {
  const sent = await spoken(endpoint.deps.keys.current, ...of);
  expect(await endpoint.send(sent.envelope)).toMatchObject([{ outcome: 'stored' }]);
  return sent;
}

async function oneDeclared(...of: Parameters<typeof declared>): Promise<SpokenRecording> {
  const [recording] = (await declared(...of)).recordings;
  if (!recording) throw new Error('nothing was spoken');
  return recording;
}

describe('a recording that its response has declared', () => {
  it('arrives in pieces, is checked, and only then received; what it was can be heard again', async () => {
    const sound = webm(300_000);
    const { id, sealed } = await oneDeclared([sound]);
    expect(await tus.offset(id)).toBe('404');
    const created = await tus.create(id, sealed.length);
    expect([created.status, created.headers.get('location')]).toEqual([201, `/api/recordings/${id}`]);
    expect(await tus.offset(id)).toBe(0);
    for (let at = 0; at < sealed.length; at += 70_000) {
      expect(await tus.states(id)).toEqual(['expected']);
      expect((await tus.patch(id, at, sealed.subarray(at, at + 70_000))).status).toBe(204);
    }
    expect(await tus.states(id)).toEqual(['received']);
    expect(await rowOf(id)).toMatchObject({ state: 'received', received_day: DAY });
    expect(await tus.offset(id)).toBe(sealed.length);
    const opened = await endpoint.deps.recordings.open(id);
    expect(opened).toMatchObject({ ok: true, type: 'audio/webm', seconds: 12, of: { question: 'why' } });
    expect(opened.ok && Buffer.from(opened.sound).equals(sound)).toBe(true);
  });

  it('may come in one request that is larger than any other may be, and no line in the log says which it was', async () => {
    const recording = await oneDeclared([webm(2_500_000)]);
    expect((await tus.upload(recording)).status).toBe(204);
    expect(await tus.states(recording.id)).toEqual(['received']);
    expect(endpoint.lines.filter((line) => line.includes(recording.id))).toEqual([]);
    const large = JSON.stringify({ recordings: Array.from({ length: 40_000 }, () => recording.id) });
    expect(await problemOf(await endpoint.post('/api/recordings/states', large))).toBe('413 request-too-large');
  });

  it('may be Safari’s', async () => {
    const recording = await oneDeclared([mp4()], { lie: { type: 'audio/mp4' } });
    expect((await tus.upload(recording)).status).toBe(204);
    expect(await tus.states(recording.id)).toEqual(['received']);
  });

  it('is not begun anew: creating it again gives the same address, and loses nothing', async () => {
    const { id, sealed } = await oneDeclared();
    await tus.create(id, sealed.length);
    await tus.patch(id, 0, sealed.subarray(0, 40_000));
    const again = await tus.create(id, sealed.length);
    expect([again.status, again.headers.get('location')]).toEqual([201, `/api/recordings/${id}`]);
    expect(await tus.offset(id)).toBe(40_000);
    expect(await problemOf(await tus.patch(id, 0, sealed))).toBe('409 wrong-offset');
    expect((await tus.patch(id, 40_000, sealed.subarray(40_000))).status).toBe(204);
    expect(await tus.states(id)).toEqual(['received']);
  });

  it('goes on where its file ends, when the endpoint was killed at any moment of writing it', async () => {
    const { id, sealed } = await oneDeclared();
    await tus.create(id, sealed.length);
    await tus.patch(id, 0, sealed.subarray(0, 50_000));
    // The end had not reached the disk.
    truncateSync(fileOf(id), 30_000);
    expect(await tus.offset(id)).toBe(30_000);
    await tus.patch(id, 30_000, sealed.subarray(30_000, 60_000));
    // The file has gone altogether.
    rmSync(fileOf(id));
    expect(await tus.offset(id)).toBe('404');
    expect((await tus.upload({ id, sealed, sound: sealed })).status).toBe(204);
    expect(await tus.states(id)).toEqual(['received']);
  });

  it('is received although the endpoint was killed between its last byte and the database', async () => {
    const { id, sealed } = await oneDeclared();
    await tus.create(id, sealed.length);
    writeFileSync(fileOf(id), sealed);
    expect(await rowOf(id)).toMatchObject({ state: 'expected' });
    expect(await tus.states(id)).toEqual(['received']);
  });

  it('comes whole when two connections send it at once', async () => {
    const { id, sealed } = await oneDeclared([webm(900_000)]);
    await tus.create(id, sealed.length);
    const replies = await Promise.all([0, 1, 2].map(() => tus.patch(id, 0, sealed)));
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await tus.states(id)).toEqual(['received']);
    expect(readFileSync(fileOf(id)).equals(sealed)).toBe(true);
  });

  it('waits, and keeps what is here, when the disk is full', async () => {
    const { id, sealed } = await oneDeclared();
    await tus.create(id, sealed.length);
    rmSync(fileOf(id));
    symlinkSync('/dev/full', fileOf(id));
    expect(await problemOf(await tus.patch(id, 0, sealed))).toBe('507 recording-not-kept');
    expect(endpoint.lines.filter((line) => line.includes('ENOSPC'))).toHaveLength(1);
    expect(await tus.states(id)).toEqual(['expected']);
    rmSync(fileOf(id));
    expect((await tus.upload({ id, sealed, sound: sealed })).status).toBe(204);
    expect(await tus.states(id)).toEqual(['received']);
  });

  it('does not begin where the database would be left without room', async () => {
    const { database, recordings, log } = endpoint.deps;
    const parts = { db: database.db, folder: join(data, 'recordings'), files: { remove: async () => {} }, recordings, log };
    expect(await createUploads(parts, Number.MAX_SAFE_INTEGER).hasRoom(1)).toBe(false);
    expect(await createUploads(parts, 0).hasRoom(1)).toBe(true);
    const full = await openTestEndpoint({ uploads: createUploads(parts, Number.MAX_SAFE_INTEGER) });
    const { envelope, recordings: sent } = await spoken(full.deps.keys.current);
    expect(await full.send(envelope)).toMatchObject([{ outcome: 'stored' }]);
    const reply = await tusBy((path, init) => full.request(path, init)).create(sent[0]?.id ?? '', sent[0]?.sealed.length ?? 0);
    expect(reply.headers.get('retry-after')).toBe('3600');
    expect(await problemOf(reply)).toBe('507 recording-not-kept');
    await full.close();
  });

  it('lies there sealed: neither the files nor the database hold any of its sound', async () => {
    const sound = webm(200_000);
    const recording = await oneDeclared([sound]);
    await tus.upload(recording);
    const stolen = [fileOf(recording.id), join(data, 'heard.sqlite'), join(data, 'heard.sqlite-wal')].map((path) => readFileSync(path));
    for (const bytes of stolen) for (const at of [0, 8, 40, 30_000]) expect(bytes.includes(sound.subarray(at, at + 16))).toBe(false);
    expect(stolen[0]?.includes('webm')).toBe(false);
  });

  it('can be saved to a file on its device, and brought in by hand', async () => {
    const { id, sealed } = await oneDeclared();
    const { recordings } = endpoint.deps;
    expect(await recordings.storeRecording(id, new Uint8Array(sealed.subarray(0, -1)))).toBe('does-not-fit');
    expect(await recordings.storeRecording(id, new Uint8Array(sealed))).toBe('received');
    expect(await recordings.storeRecording(id, new Uint8Array(sealed))).toBe('received');
    expect(await recordings.storeRecording(crypto.randomUUID(), new Uint8Array(sealed))).toBe('unknown');
  });
});

describe('a client that lies', () => {
  it('cannot upload what no response has declared', async () => {
    const id = crypto.randomUUID();
    expect(await problemOf(await tus.create(id, 100))).toBe('404 recording-unknown');
    expect(await problemOf(await tus.patch(id, 0, Buffer.alloc(100)))).toBe('404 recording-unknown');
    expect(await tus.offset(id)).toBe('404');
    expect(await tus.states(id)).toEqual(['unknown']);
  });

  it.each([
    ['longer than declared', (length: number) => length + 1, '400 recording-length'],
    ['shorter than declared', (length: number) => length - 1, '400 recording-length'],
    ['longer than any', () => 4_000_001, '413 recording-too-large'],
    ['of no length', () => 'NaN', '400 recording-length'],
    ['in another spelling', (length: number) => `0${length}`, '400 recording-length'],
  ])('cannot begin what is %s', async (_, length, problem) => {
    const { id, sealed } = await oneDeclared();
    expect(await problemOf(await tus.create(id, length(sealed.length)))).toBe(problem);
    expect(await tus.offset(id)).toBe('404');
  });

  it.each<[string, Record<string, string>]>([
    ['no metadata', { 'upload-metadata': '' }],
    ['metadata of another kind', { 'upload-metadata': `filename ${btoa('a.webm')}` }],
    ['a path for a name', { 'upload-metadata': `recording ${btoa('../../heard.sqlite')}` }],
    ['no base64', { 'upload-metadata': 'recording %%%' }],
  ])('cannot begin with %s', async (_, headers) => {
    expect(await problemOf(await tus.create(crypto.randomUUID(), 100, headers))).toBe('400 recording-metadata');
  });

  it.each<[string, Record<string, string>]>([
    ['a length that is told later', { 'upload-defer-length': '1' }],
    ['parts to be put together', { 'upload-concat': 'partial' }],
    ['the first bytes in the same request', { 'content-type': 'application/offset+octet-stream' }],
    ['another version of the protocol', { 'tus-resumable': '0.2.2' }],
  ])('cannot begin with %s', async (_, headers) => {
    const { id, sealed } = await oneDeclared();
    expect(await problemOf(await tus.create(id, sealed.length, headers))).toBe('400 malformed-upload');
  });

  it('cannot send more than it declared, or from an offset of its own', async () => {
    const { id, sealed } = await oneDeclared();
    await tus.create(id, sealed.length);
    const more = Buffer.concat([sealed, Buffer.from('more')]);
    expect(await problemOf(await tus.patch(id, 0, more, { 'content-length': String(more.length) }))).toBe('413 recording-too-large');
    expect(await problemOf(await tus.patch(id, 10, sealed.subarray(10)))).toBe('409 wrong-offset');
    expect(await problemOf(await tus.patch(id, 0, sealed, { 'content-type': 'text/plain' }))).toBe('400 malformed-upload');
    expect(await tus.offset(id)).toBe(0);
  });

  it('is told that other bytes are not what was declared; they are thrown away, and the right ones may come', async () => {
    const { id, sealed } = await oneDeclared();
    const other = Buffer.from(sealed);
    other[50_000] = (other[50_000] ?? 0) ^ 1;
    expect(await problemOf(await tus.upload({ id, sealed: other, sound: other }))).toBe('422 recording-broken');
    expect(await tus.states(id)).toEqual(['expected']);
    expect(await tus.offset(id)).toBe('404');
    expect((await tus.upload({ id, sealed, sound: sealed })).status).toBe(204);
    expect(await tus.states(id)).toEqual(['received']);
  });

  it('is kept waiting after some tries with wrong bytes, for this recording and no other', async () => {
    const [recording, honest] = [await oneDeclared(), await oneDeclared()];
    const wrong = { ...recording, sealed: Buffer.alloc(recording.sealed.length) };
    for (let tries = 0; tries < 6; tries += 1) expect(await problemOf(await tus.upload(wrong))).toBe('422 recording-broken');
    const waits = await tus.create(recording.id, recording.sealed.length);
    expect(Number(waits.headers.get('retry-after'))).toBeGreaterThan(3_000);
    expect(await problemOf(waits)).toBe('429 too-many-requests');
    expect((await tus.upload(honest)).status).toBe(204);
  });

  it.each([
    ['a film', mp4('vide'), 'audio/mp4'],
    ['WebM that was declared as MP4', webm(), 'audio/mp4'],
    ['a page', Buffer.from(`<script>alert(1)</script>${' '.repeat(500)}`), 'audio/webm'],
  ] as const)('cannot bring in %s: it is refused, and nobody is given it', async (_, sound, type) => {
    const recording = await oneDeclared([sound], { lie: { type } });
    expect(await problemOf(await tus.upload(recording))).toBe('422 recording-refused');
    expect(await tus.states(recording.id)).toEqual(['refused']);
    expect(await endpoint.deps.recordings.open(recording.id)).toEqual({ ok: false, why: 'refused' });
    expect(await problemOf(await tus.create(recording.id, recording.sealed.length))).toBe('422 recording-refused');
    expect(readFileSync(fileOf(recording.id)).equals(recording.sealed)).toBe(true);
  });

  it('cannot put a recording of its own in the place of somebody else’s', async () => {
    const [theirs, mine] = [await oneDeclared(), await oneDeclared()];
    await tus.create(theirs.id, theirs.sealed.length);
    expect(await problemOf(await tus.patch(theirs.id, 0, mine.sealed))).toBe('422 recording-broken');
    await tus.upload(theirs);
    expect(await problemOf(await tus.create(theirs.id, mine.sealed.length))).toBe('409 recording-received');
    expect(await problemOf(await tus.patch(theirs.id, theirs.sealed.length, Buffer.from('more')))).toBe('409 recording-received');
    const opened = await endpoint.deps.recordings.open(theirs.id);
    expect(opened.ok && Buffer.from(opened.sound).equals(theirs.sound)).toBe(true);
  });

  it('cannot take an upload away, fetch it, or open it to other sites', async () => {
    const recording = await oneDeclared();
    await tus.upload(recording);
    const path = `/api/recordings/${recording.id}`;
    for (const method of ['DELETE', 'GET', 'PUT', 'POST', 'OPTIONS']) {
      expect(await problemOf(await tus.tus(method, path, {}))).toBe('405 method-not-allowed');
    }
    const reply = await tus.tus('HEAD', path, { origin: 'https://elsewhere.example' });
    expect([...reply.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(await tus.states(recording.id)).toEqual(['received']);
  });

  it.each<[string, unknown]>([
    ['nothing', { recordings: [] }],
    ['too many', { recordings: Array.from({ length: 101 }, () => crypto.randomUUID()) }],
    ['what is no id', { recordings: ['1 or 1=1'] }],
  ])('cannot ask after %s', async (_, body) => {
    expect(await problemOf(await endpoint.post('/api/recordings/states', body))).toBe('400 malformed-request');
  });
});

describe('a hub’s tablet', () => {
  it('brings in 40 recordings at once', async () => {
    const sent = await Promise.all(Array.from({ length: 40 }, () => oneDeclared([webm(4_000)])));
    for (const recording of sent) expect((await tus.upload(recording)).status).toBe(204);
    expect(new Set(await tus.states(...sent.map(({ id }) => id)))).toEqual(new Set(['received']));
  });
});

describe('a network that sends too much', () => {
  it('waits, for bytes that it begins and for requests, and no other network waits with it', async () => {
    const [bytes, requests] = [createLimit(150_000, 3_600), createLimit(6, 60)];
    const slow = await openTestEndpoint({ limits: { ...createLimits(600), recordingBytes: bytes, recordingRequests: requests } });
    const sent = await spoken(slow.deps.keys.current, [webm(), webm()]);
    await slow.send(sent.envelope);
    const [first, second] = sent.recordings;
    if (!first || !second) throw new Error('nothing was spoken');
    const from = (address: string) => tusBy((path, init) => slow.request(path, init, address));
    const [one, other] = [from('203.0.113.7'), from('203.0.113.8')];
    expect((await one.create(first.id, first.sealed.length)).status).toBe(201);
    // Of what has begun no byte is counted again.
    expect((await one.create(first.id, first.sealed.length)).status).toBe(201);
    const waits = await one.create(second.id, second.sealed.length);
    expect(waits.headers.get('retry-after')).toBe('3600');
    expect(await problemOf(waits)).toBe('429 too-many-requests');
    expect((await other.create(second.id, second.sealed.length)).status).toBe(201);
    for (let asked = 3; asked < 6; asked += 1) expect(await one.offset(first.id)).toBe(0);
    expect(await one.offset(first.id)).toBe('429');
    expect(await other.offset(first.id)).toBe(0);
    await slow.close();
  });
});

describe('a response that is taken back', () => {
  const takeBack = async () => endpoint.post('/api/withdrawals', { proof: await receiptProof(RECEIPT_CODE) });
  const names = () => readdirSync(join(data, 'recordings'));
  // What other tests have left; its hash keeps away what is sent with that code, so each response here has it newly.
  beforeEach(async () => {
    const { db } = endpoint.deps.database;
    await db.deleteFrom('response').execute();
    await db.deleteFrom('withdrawal').execute();
    await endpoint.deps.recordings.removeGone();
  });

  it('before its recording came: the recording is not taken any more, and its device is told to forget it', async () => {
    const { id, sealed } = await oneDeclared();
    expect((await takeBack()).status).toBe(200);
    expect(await problemOf(await tus.create(id, sealed.length))).toBe('410 recording-gone');
    expect(await tus.states(id)).toEqual(['gone']);
  });

  it('while its recording comes: nothing of it stays', async () => {
    const { id, sealed } = await oneDeclared();
    await tus.create(id, sealed.length);
    await tus.patch(id, 0, sealed.subarray(0, 50_000));
    await takeBack();
    expect(names()).toEqual([]);
    expect(await problemOf(await tus.patch(id, 50_000, sealed.subarray(50_000)))).toBe('410 recording-gone');
    expect(await tus.offset(id)).toBe('410');
    expect(await tus.states(id)).toEqual(['gone']);
  });

  it('in the middle of a request that sends it, or begins it', async () => {
    const { id, sealed } = await oneDeclared();
    await tus.create(id, sealed.length);
    let go = () => {};
    const body = new ReadableStream<Uint8Array>({
      async start(controller) {
        controller.enqueue(sealed.subarray(0, 50_000));
        await new Promise<void>((resolve) => {
          go = resolve;
        });
        controller.enqueue(sealed.subarray(50_000));
        controller.close();
      },
    });
    const headers = { 'tus-resumable': '1.0.0', 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };
    const sending = endpoint.request(`/api/recordings/${id}`, { method: 'PATCH', headers, body, duplex: 'half' } as RequestInit);
    await expect.poll(() => readFileSync(fileOf(id)).length).toBe(50_000);
    await takeBack();
    go();
    expect(await problemOf(await sending)).toBe('410 recording-gone');
    expect(names()).toEqual([]);

    const other = await oneDeclared([webm()], { code: '00000-00000' });
    const { db } = endpoint.deps.database;
    // Between the look at the database and the file.
    const { uploads } = endpoint.deps;
    await db.deleteFrom('response').execute();
    await endpoint.deps.recordings.removeGone();
    const late = new Request('http://localhost/api/recordings', {
      method: 'POST',
      headers: {
        'tus-resumable': '1.0.0',
        'upload-length': String(other.sealed.length),
        'upload-metadata': `recording ${btoa(other.id)}`,
      },
    });
    expect(await problemOf(await uploads.handle(late, other.id))).toBe('410 recording-gone');
    expect(names()).toEqual([]);
  });

  it('after its recording came: the file is gone, and nobody can hear it', async () => {
    const recording = await oneDeclared();
    const stays = await oneDeclared([webm()], { code: '00000-00000' });
    await tus.upload(recording);
    await tus.upload(stays);
    await takeBack();
    expect(names()).toEqual([stays.id]);
    expect(await tus.states(recording.id, stays.id)).toEqual(['gone', 'received']);
    expect(await endpoint.deps.recordings.open(recording.id)).toEqual({ ok: false, why: 'gone' });
  });

  it('leaves no file that came back; one that this database knows nothing of stays, because it may be the wrong database', async () => {
    const [gone, stays] = [await oneDeclared(), await oneDeclared([webm()], { code: '00000-00000' })];
    await tus.upload(gone);
    await tus.upload(stays);
    await takeBack();
    writeFileSync(fileOf(gone.id), 'an upload that was made while its response went');
    writeFileSync(fileOf(`${stays.id}.part`), 'half of one');
    const strange = crypto.randomUUID();
    writeFileSync(fileOf(strange), 'somebody else’s');
    await endpoint.deps.recordings.tidy();
    expect(names()).toEqual([stays.id, strange].sort());
    expect(endpoint.lines.filter((line) => line.includes('is it the right one?'))).toHaveLength(1);
  });
});
