import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PACK_TYPE, packAt } from '../../src/contract/pack.ts';
import { loadSite } from '../../src/endpoint/site/loadSite.ts';
import { unpack } from '../../src/service-worker/unpack.ts';
import { openTestEndpoint, type TestEndpoint } from './testEndpoint.ts';

const HASH = `sha256-${'A'.repeat(43)}=`;
const KEY = { id: 'k-01234567', publicKey: 'B'.repeat(87) };
const folder = mkdtempSync(join(tmpdir(), 'heard-site-'));
const page = (words: string) => `<!doctype html><script type="application/json" id="key">"%HEARD_KEY%"</script><h1>${words}</h1>`;

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  writeFileSync(join(folder, `${path}.br`), brotliCompressSync(text));
  writeFileSync(join(folder, `${path}.gz`), gzipSync(text));
};

let endpoint: TestEndpoint;

beforeAll(async () => {
  const variant = (file: string) => ({ file, scriptHashes: [HASH], styleHashes: [HASH] });
  write('pages/tea.en.html', page('Tea'));
  write('pages/tea.easy.html', page('Easy tea'));
  write('pages/tea.ur.html', page('چائے'));
  write('pages/404.en.html', page('Nothing here'));
  write('kept/tea.ur.html', page('چائے'));
  write('assets/app-1a2b.js', 'export const tea = "tea";');
  write('sw.js', 'self.tea = 1;');
  write('fonts/tea.woff2', 'wOF2');
  const files = {
    '/assets/app-1a2b.js': { file: 'assets/app-1a2b.js', type: 'text/javascript; charset=utf-8', immutable: true },
    '/sw.js': { file: 'sw.js', type: 'text/javascript; charset=utf-8', immutable: false },
    '/kept/s/tea.ur.html': { file: 'kept/tea.ur.html', type: 'text/html; charset=utf-8', immutable: false, scriptHashes: [HASH] },
    '/fonts/tea.woff2': { file: 'fonts/tea.woff2', type: 'font/woff2', immutable: true },
  };
  const pages = {
    '/s/tea': { en: variant('pages/tea.en.html'), 'en-x-easyread': variant('pages/tea.easy.html'), ur: variant('pages/tea.ur.html') },
    '/404': { en: variant('pages/404.en.html') },
  };
  const packs = { ur: ['/kept/s/tea.ur.html', '/assets/app-1a2b.js', '/fonts/tea.woff2'] };
  write('site.json', JSON.stringify({ version: '1', pages, files, packs }));
  endpoint = await openTestEndpoint({ site: loadSite(folder, { current: KEY }) });
});
afterAll(async () => {
  await endpoint.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') => endpoint.request(path, { method, headers });

describe('a page', () => {
  it('brings the key to seal to, in its data block', async () => {
    expect(await (await get('/s/tea')).text()).toContain(`<script type="application/json" id="key">${JSON.stringify(KEY)}</script>`);
  });

  it('brings a new key as soon as there is one, under another entity tag', async () => {
    const keys = { current: KEY };
    const live = await openTestEndpoint({ site: loadSite(folder, keys) });
    const before = await live.request('/s/tea');
    keys.current = { ...KEY, id: 'k-newer' };
    const after = await live.request('/s/tea', { headers: { 'if-none-match': before.headers.get('etag') ?? '' } });
    expect([after.status, await after.text()]).toEqual([200, expect.stringContaining('"k-newer"')]);
    await live.close();
  });

  it.each([
    ['', undefined, 'Tea', 'en'],
    ['?lang=ur', 'en', 'چائے', 'ur'],
    ['?lang=en-x-easyread', undefined, 'Easy tea', 'en'],
    ['?lang=xx', 'ur', 'چائے', 'ur'],
    ['', 'ur-PK, en;q=0.8', 'چائے', 'ur'],
    ['', 'pl, ur;q=0.5, en;q=0.8', 'Tea', 'en'],
    ['', 'pl, ur;q=0, de', 'Tea', 'en'],
  ])('comes in the reader’s language: %s with Accept-Language %s', async (query, accept, words, language) => {
    const reply = await get(`/s/tea${query}`, accept === undefined ? {} : { 'accept-language': accept });
    expect(await reply.text()).toContain(`<h1>${words}</h1>`);
    expect([reply.headers.get('content-language'), reply.headers.get('vary')]).toEqual([language, 'Accept-Encoding, Accept-Language']);
  });

  it('carries a policy with the hashes of what is inline', async () => {
    const policy = (await get('/s/tea')).headers.get('content-security-policy');
    expect(policy).toContain(`script-src 'self' '${HASH}'; style-src 'self' '${HASH}'`);
  });

  it('is asked about again, and not sent again while it is the same', async () => {
    const reply = await get('/s/tea', { 'accept-encoding': 'br' });
    expect(reply.headers.get('cache-control')).toBe('no-cache');
    const again = await get('/s/tea', { 'accept-encoding': 'br', 'if-none-match': reply.headers.get('etag') ?? '' });
    expect([again.status, again.headers.get('content-security-policy')]).toEqual([304, reply.headers.get('content-security-policy')]);
  });

  it('has one address: with a slash at the end it leads to the one without, query included, and never elsewhere', async () => {
    const reply = await get('/s/tea/?c=radcliffe-hub');
    expect([reply.status, reply.headers.get('location')]).toEqual([308, '/s/tea?c=radcliffe-hub']);
    expect((await get('//example.org/')).status).toBe(404);
  });

  it('that does not exist is a page that says so', async () => {
    const reply = await get('/s/coffee');
    expect([reply.status, reply.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await reply.text()).toContain('Nothing here');
  });

  it('can be kept offline under an address of its own, key and policy included', async () => {
    const reply = await get('/kept/s/tea.ur.html');
    expect(reply.headers.get('content-security-policy')).toContain(HASH);
    expect(await reply.text()).toContain(KEY.publicKey);
  });
});

describe('what goes over the wire', () => {
  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.1', 'gzip', gunzipSync],
  ])('is as small as the reader can take it: %s', async (accept, encoding, decode) => {
    for (const [path, text] of [
      ['/assets/app-1a2b.js', 'export const tea'],
      ['/s/tea', KEY.id],
    ] as const) {
      const reply = await get(path, { 'accept-encoding': accept });
      expect(reply.headers.get('content-encoding')).toBe(encoding);
      const bytes = Buffer.from(await reply.arrayBuffer());
      expect(reply.headers.get('content-length')).toBe(String(bytes.length));
      expect(decode(bytes).toString()).toContain(text);
    }
  });

  it('is plain for a reader that takes no encoding, under another entity tag', async () => {
    const [plain, small] = [await get('/sw.js'), await get('/sw.js', { 'accept-encoding': 'br' })];
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, 'self.tea = 1;']);
    expect(plain.headers.get('etag')).not.toBe(small.headers.get('etag'));
  });

  it('is kept for ever when its address changes with it, and asked about again when not', async () => {
    expect((await get('/assets/app-1a2b.js')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await get('/sw.js')).headers.get('cache-control')).toBe('no-cache');
  });

  it('has the same headers and no body for HEAD', async () => {
    const [head, full] = [await get('/s/tea', {}, 'HEAD'), await get('/s/tea')];
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(full.headers));
    expect(await head.text()).toBe('');
  });

  it.each([
    '/../package.json',
    '/assets/../../package.json',
    '/%2e%2e/package.json',
    '/site.json',
    '/pages/tea.en.html',
    '/assets/app-1a2b.js.br',
  ])('is nothing that the build has not listed: %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

describe('a pack of files', () => {
  const unpacked = async (from = endpoint.request) => {
    vi.stubGlobal('fetch', from);
    const files = new Map<string, Response>();
    await unpack('ur', async (address, response) => void files.set(address, response)).finally(() => vi.unstubAllGlobals());
    return files;
  };

  it('gives a phone what it would get one by one, to the header; and leaves out what is no text', async () => {
    const files = await unpacked();
    expect([...files.keys()]).toEqual(['/kept/s/tea.ur.html', '/assets/app-1a2b.js']);
    const ofTheWay = ['cache-control', 'etag', 'vary', 'content-length'];
    for (const [address, file] of files) {
      const alone = await get(address);
      expect([...file.headers]).toEqual([...alone.headers].filter(([name]) => !ofTheWay.includes(name)));
      expect(await file.text()).toBe(await alone.text());
    }
  });

  it('brings the key to seal to that is in use now', async () => {
    const keys = { current: KEY };
    const live = await openTestEndpoint({ site: loadSite(folder, keys) });
    await unpacked(live.request);
    keys.current = { ...KEY, id: 'k-newer' };
    expect(await (await unpacked(live.request)).get('/kept/s/tea.ur.html')?.text()).toContain('"k-newer"');
    await live.close();
  });

  it('that breaks off leaves what had come, and says that it is not whole', async () => {
    const whole = await (await get(packAt('ur'))).text();
    const came = new Map<string, Response>();
    const cut = new ReadableStream({
      start: (line) => line.enqueue(new TextEncoder().encode(whole.slice(0, -10))),
      pull: (line) => line.error(new TypeError('network lost')),
    });
    vi.stubGlobal('fetch', async () => new Response(cut, { headers: { 'content-type': PACK_TYPE } }));
    await expect(unpack('ur', async (address, response) => void came.set(address, response))).rejects.toThrow('network lost');
    vi.unstubAllGlobals();
    expect([...came.keys()]).toEqual(['/kept/s/tea.ur.html']);
  });

  it('is not taken from a hotel’s sign-in page', async () => {
    const portal = async () => new Response('<!doctype html>\n<title>Free Wi-Fi</title>\n', { headers: { 'content-type': 'text/html' } });
    await expect(unpacked(portal)).rejects.toThrow('pack ur');
  });
});

describe('without a built site', () => {
  it('the endpoint receives, and the first page says what to run', async () => {
    expect(loadSite(join(folder, 'nowhere'), { current: KEY })).toBeUndefined();
    const bare = await openTestEndpoint();
    const reply = await bare.request('/');
    expect([reply.status, (await reply.json()).title]).toEqual([503, expect.stringContaining('npm run build')]);
    expect((await bare.request('/api/content')).status).toBe(200);
    await bare.close();
  });

  it('a site that is not whole stops the start', async () => {
    const broken = mkdtempSync(join(tmpdir(), 'heard-site-'));
    writeFileSync(
      join(broken, 'site.json'),
      JSON.stringify({
        version: '1',
        pages: {},
        files: { '/a.js': { file: 'a.js', type: 'text/javascript', immutable: true } },
        packs: {},
      }),
    );
    expect(() => loadSite(broken, { current: KEY })).toThrow('a.js');
    writeFileSync(join(broken, 'site.json'), JSON.stringify({ version: '1', pages: {}, files: {}, packs: { core: ['/b.js'] } }));
    expect(() => loadSite(broken, { current: KEY })).toThrow('/b.js');
    rmSync(broken, { recursive: true });
  });
});
