import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { promptListSchema } from '../../../src/contract/prompts.ts';
import type { PromptList } from '../../../src/domain/media/prompt.ts';
import { byteRange } from '../../../src/endpoint/http/byteRange.ts';
import { changeList, takeIn } from '../../../src/endpoint/media/mediaFolder.ts';
import { openMedia } from '../../../src/endpoint/media/openMedia.ts';
import { openTestEndpoint, type TestEndpoint } from '../testEndpoint.ts';
import { wav } from './wav.ts';

const folder = mkdtempSync(join(tmpdir(), 'heard-media-'));
const WORDS = 'c'.repeat(64);
const tone = wav(200);
let endpoint: TestEndpoint;
let sha256: string;

beforeAll(async () => {
  writeFileSync(join(folder, 'tone.wav'), tone);
  const audio = await takeIn(folder, join(folder, 'tone.wav'), ['audio/wav']);
  sha256 = audio.sha256;
  const prompts = [{ lang: 'ur', survey: 'tea', page: 'how', words: WORDS, audio }];
  await changeList(folder, () => ({ prompts, signs: [] }));
  endpoint = await openTestEndpoint({ media: openMedia(folder) });
});
afterAll(async () => {
  await endpoint.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') => endpoint.request(path, { method, headers });
const bytesOf = async (reply: Response) => Buffer.from(await reply.arrayBuffer());

describe('the list of recordings', () => {
  it('is what there is in one language, as its schema says, and asked about again at the cost of a few bytes', async () => {
    const reply = await get('/api/prompts?lang=ur');
    const list = promptListSchema.parse(await reply.json());
    expect(list.prompts.map(({ page, audio }) => [page, audio.sha256, audio.ms])).toEqual([['how', sha256, 200]]);
    const again = await get('/api/prompts?lang=ur', { 'if-none-match': reply.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect((await get('/api/prompts?lang=pl')).status).toBe(204);
  });

  it('of a language that has been read to its end is small enough for a slow line', async () => {
    const own = mkdtempSync(join(tmpdir(), 'heard-media-'));
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    const prompts = Array.from({ length: 300 }, (_, at) => ({
      ...{ lang: 'ur', survey: 'parent-experience', page: `page-${at >> 3}`, option: `option-${at}`, words: hash(`words ${at}`) },
      audio: { sha256: hash(`sound ${at}`), type: 'audio/mp4' as const, bytes: 20_000 + at, ms: 3_000 + at },
    }));
    await changeList(own, () => ({ prompts, signs: [] }));
    const full = await openTestEndpoint({ media: openMedia(own) });
    const reply = await full.request('/api/prompts?lang=ur', { headers: { 'accept-encoding': 'gzip, br' } });
    const bytes = await bytesOf(reply);
    expect([reply.headers.get('content-encoding'), bytes.length < 30_000]).toEqual(['br', true]);
    expect(promptListSchema.parse(JSON.parse(brotliDecompressSync(bytes).toString())).prompts).toHaveLength(300);
    await full.close();
    rmSync(own, { recursive: true });
  });

  it.each(['', '?lang=', '?lang=../..', '?lang=%00'])('is not given for what is no language: "%s"', async (query) => {
    expect((await get(`/api/prompts${query}`)).status).toBe(400);
  });

  it('shows a change that was made beside the running endpoint', async () => {
    await changeList(folder, (list) => ({ ...list, prompts: list.prompts.flatMap((made) => [made, { ...made, option: 'well' }]) }));
    expect(promptListSchema.parse(await (await get('/api/prompts?lang=ur')).json()).prompts).toHaveLength(2);
    await changeList(folder, (list) => ({ ...list, prompts: list.prompts.filter(({ option }) => option === undefined) }));
    expect(promptListSchema.parse(await (await get('/api/prompts?lang=ur')).json()).prompts).toHaveLength(1);
  });
});

describe('a recording', () => {
  it('comes whole, as what it is, to be kept for ever', async () => {
    const reply = await get(`/media/${sha256}`);
    expect((await bytesOf(reply)).equals(tone)).toBe(true);
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-type': 'audio/wav',
      'content-length': String(tone.length),
      'cache-control': 'public, max-age=31536000, immutable',
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      etag: `"${sha256}"`,
    });
    expect((await get(`/media/${sha256}`, { 'if-none-match': `"${sha256}"` })).status).toBe(304);
  });

  it.each([
    ['bytes=0-1', 0, 1],
    ['bytes=44-', 44, tone.length - 1],
    ['bytes=-10', tone.length - 10, tone.length - 1],
    [`bytes=10-${tone.length + 99}`, 10, tone.length - 1],
  ])('comes in the part that a player asks for: %s', async (range, first, last) => {
    const reply = await get(`/media/${sha256}`, { range });
    expect([reply.status, reply.headers.get('content-range')]).toEqual([206, `bytes ${first}-${last}/${tone.length}`]);
    expect((await bytesOf(reply)).equals(tone.subarray(first, last + 1))).toBe(true);
  });

  it('has no part behind its end, and comes whole where a range is none or of another version', async () => {
    const beyond = await get(`/media/${sha256}`, { range: `bytes=${tone.length}-` });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${tone.length}`]);
    for (const headers of [{ range: 'bytes=0-1,4-5' }, { range: 'lines=1-2' }, { range: 'bytes=0-1', 'if-range': '"other"' }]) {
      expect((await get(`/media/${sha256}`, headers)).status).toBe(200);
    }
  });

  it('has the same headers and no body for HEAD, and takes nothing in', async () => {
    const [head, full] = [await get(`/media/${sha256}`, {}, 'HEAD'), await get(`/media/${sha256}`)];
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(full.headers));
    expect((await bytesOf(head)).length).toBe(0);
    await full.arrayBuffer();
    expect((await get(`/media/${sha256}`, {}, 'POST')).status).toBe(405);
  });

  it.each(['f'.repeat(64), 'media.json', '..%2Fmedia.json', '%2e%2e%2fkeys', `${'a'.repeat(63)}/`, '../media.json', 'A'.repeat(64), ''])(
    'is nothing that is not listed under its hash: %s',
    async (name) => {
      expect((await get(`/media/${name}`)).status).toBe(404);
    },
  );

  it('that is no longer what its name says is not played to anybody', async () => {
    const own = mkdtempSync(join(tmpdir(), 'heard-media-'));
    writeFileSync(join(own, 'tone.wav'), tone);
    const audio = await takeIn(own, join(own, 'tone.wav'), ['audio/wav']);
    await changeList(own, () => ({ prompts: [{ lang: 'ur', survey: 'tea', page: 'how', words: WORDS, audio }], signs: [] }));
    const media = openMedia(own);
    expect(await media.find(audio.sha256)).toBeTruthy();
    appendFileSync(join(own, audio.sha256), 'x');
    expect(await media.find(audio.sha256)).toBeUndefined();
    rmSync(join(own, audio.sha256));
    expect(await media.find(audio.sha256)).toBeUndefined();
    rmSync(own, { recursive: true });
  });
});

describe('what is taken in', () => {
  it('is of the type that is needed and small enough for a family’s phone, or is refused in a sentence', async () => {
    const page = join(folder, 'page.mp3');
    writeFileSync(page, '<!doctype html><script>alert(1)</script>');
    await expect(takeIn(folder, page, ['audio/mpeg'])).rejects.toThrow('of no known type');
    await expect(takeIn(folder, join(folder, 'tone.wav'), ['audio/mpeg'])).rejects.toThrow('audio/wav');
    const long = join(folder, 'long.wav');
    writeFileSync(long, wav(130_000));
    await expect(takeIn(folder, long, ['audio/wav'])).rejects.toThrow('at most 2000000');
    for (const file of [page, long]) rmSync(file);
  });

  it('goes from the disk when nothing names it any more', async () => {
    const own = mkdtempSync(join(tmpdir(), 'heard-media-'));
    writeFileSync(join(own, 'tone.wav'), tone);
    const audio = await takeIn(own, join(own, 'tone.wav'), ['audio/wav']);
    const list: PromptList = { prompts: [{ lang: 'ur', survey: 'tea', page: 'how', words: WORDS, audio }], signs: [] };
    await changeList(own, () => list);
    await changeList(own, () => ({ prompts: [], signs: [] }));
    expect(readdirSync(own).sort()).toEqual(['media.json', 'tone.wav']);
    rmSync(own, { recursive: true });
  });

  it('is added to what others add at the same moment, and a change that was cut off does not hold up the next for long', async () => {
    const own = mkdtempSync(join(tmpdir(), 'heard-media-'));
    writeFileSync(join(own, 'tone.wav'), tone);
    const audio = await takeIn(own, join(own, 'tone.wav'), ['audio/wav']);
    const pages = Array.from({ length: 20 }, (_, at) => `page-${at}`);
    const media = openMedia(own);
    await Promise.all(
      pages.map((page) =>
        media.change((list) => ({ ...list, prompts: [...list.prompts, { lang: 'ur', survey: 'tea', page, words: WORDS, audio }] })),
      ),
    );
    expect((await media.list('ur')).prompts.map(({ page }) => page).sort()).toEqual([...pages].sort());
    // What a killed process has left behind, a minute ago.
    writeFileSync(join(own, 'media.json.new'), '');
    const before = new Date(Date.now() - 60_000);
    utimesSync(join(own, 'media.json.new'), before, before);
    await media.change((list) => ({ ...list, prompts: [] }));
    expect([await media.list('ur'), readdirSync(own).sort()]).toEqual([{ prompts: [], signs: [] }, ['media.json', 'tone.wav']]);
    rmSync(own, { recursive: true });
  });
});

describe('a byte range', () => {
  it.each([
    [undefined, 'whole'],
    ['bytes=-', 'whole'],
    ['bytes=5-2', 'whole'],
    ['bytes=-0', 'none'],
    ['bytes=10-', 'none'],
    ['bytes=-99', { first: 0, last: 9 }],
    ['bytes=9-9', { first: 9, last: 9 }],
  ] as const)('%s of ten bytes is %j', (header, is) => {
    expect(byteRange(header, 10)).toEqual(is);
  });
});
