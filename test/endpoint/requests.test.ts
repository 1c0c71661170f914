import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentSchema } from '../../src/contract/content.ts';
import { MOST_ENVELOPES, MOST_REQUEST_BYTES } from '../../src/contract/envelope.ts';
import { problemSchema } from '../../src/contract/problem.ts';
import { teaResponse } from './tea.ts';
import { openTestEndpoint, type TestEndpoint } from './testEndpoint.ts';

let endpoint: TestEndpoint;
beforeEach(async () => {
  endpoint = await openTestEndpoint();
});
afterEach(() => endpoint.close());

const JSON_TYPE = { 'content-type': 'application/json' };

describe('a request that makes no sense', () => {
  const bad: [name: string, code: string, status: number, path: string, init: RequestInit][] = [
    ['not JSON', 'malformed-json', 400, '/api/responses', { method: 'POST', headers: JSON_TYPE, body: '{"envelopes":[' }],
    ['an empty body', 'malformed-json', 400, '/api/responses', { method: 'POST', headers: JSON_TYPE }],
    [
      'bytes that are not UTF-8',
      'malformed-json',
      400,
      '/api/responses',
      { method: 'POST', headers: JSON_TYPE, body: new Uint8Array([0xff, 0xfe, 0x00]) },
    ],
    [
      'deep nesting',
      'malformed-request',
      400,
      '/api/responses',
      { method: 'POST', headers: JSON_TYPE, body: `${'['.repeat(50_000)}${']'.repeat(50_000)}` },
    ],
    ['no batch', 'malformed-request', 400, '/api/responses', { method: 'POST', headers: JSON_TYPE, body: '{}' }],
    ['an empty batch', 'malformed-request', 400, '/api/responses', { method: 'POST', headers: JSON_TYPE, body: '{"envelopes":[]}' }],
    [
      'a field nobody knows',
      'malformed-request',
      400,
      '/api/responses',
      { method: 'POST', headers: JSON_TYPE, body: '{"envelopes":[1],"who":"me"}' },
    ],
    [
      'too many envelopes',
      'malformed-request',
      400,
      '/api/responses',
      { method: 'POST', headers: JSON_TYPE, body: JSON.stringify({ envelopes: Array(MOST_ENVELOPES + 1).fill(1) }) },
    ],
    [
      'another media type',
      'unsupported-media-type',
      415,
      '/api/responses',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"envelopes":[1]}' },
    ],
    [
      'too many bytes',
      'request-too-large',
      413,
      '/api/responses',
      { method: 'POST', headers: JSON_TYPE, body: ' '.repeat(MOST_REQUEST_BYTES + 1) },
    ],
    ['another method', 'method-not-allowed', 405, '/api/responses', {}],
    ['a method on a page', 'method-not-allowed', 405, '/s/tea', { method: 'DELETE' }],
    ['an unknown address', 'not-found', 404, '/api/respondents', {}],
    [
      'a proof that is none',
      'malformed-request',
      400,
      '/api/withdrawals',
      { method: 'POST', headers: JSON_TYPE, body: '{"proof":"K7M4Q-2XD9P"}' },
    ],
    [
      'a proof in another spelling',
      'malformed-request',
      400,
      '/api/withdrawals',
      { method: 'POST', headers: JSON_TYPE, body: JSON.stringify({ proof: `${'A'.repeat(42)}B` }) },
    ],
  ];

  it.each(bad)('%s: %s', async (_, code, status, path, init) => {
    const reply = await endpoint.request(path, init);
    expect(reply.status).toBe(status);
    expect(reply.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(problemSchema.parse(await reply.json())).toMatchObject({ type: `/problems/${code}`, status });
    expect(await endpoint.kept()).toEqual([]);
  });

  it('is told which methods there are', async () => {
    expect((await endpoint.request('/api/responses')).headers.get('allow')).toBe('POST');
    expect((await endpoint.request('/api/content', { method: 'PUT' })).headers.get('allow')).toBe('GET, HEAD');
  });

  it('that is too large ends the connection, whether or not it says its length', async () => {
    const stream = new ReadableStream({
      start(controller) {
        for (let sent = 0; sent <= MOST_REQUEST_BYTES; sent += 100_000) controller.enqueue(new Uint8Array(100_000).fill(0x20));
        controller.close();
      },
    });
    const reply = await endpoint.request('/api/responses', {
      method: 'POST',
      headers: JSON_TYPE,
      body: stream,
      duplex: 'half',
    } as RequestInit);
    expect([reply.status, reply.headers.get('connection')]).toEqual([413, 'close']);
  });
});

describe('the content', () => {
  it('gives the key to seal to and the surveys that are open, and 304 while they stay the same', async () => {
    const reply = await endpoint.request('/api/content');
    expect(contentSchema.parse(await reply.json())).toEqual({ key: endpoint.deps.keys.current, surveys: [{ id: 'tea', version: 2 }] });
    const etag = reply.headers.get('etag') ?? '';
    const again = await endpoint.request('/api/content', { headers: { 'if-none-match': `"old", W/${etag}` } });
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
    expect((await endpoint.request('/api/content', { headers: { 'if-none-match': '"old"' } })).status).toBe(200);
  });

  it('answers HEAD without a body', async () => {
    const reply = await endpoint.request('/api/content', { method: 'HEAD' });
    expect([reply.status, await reply.text()]).toEqual([200, '']);
  });
});

describe('health', () => {
  it('is good while the database answers', async () => {
    expect((await endpoint.request('/health')).status).toBe(200);
  });

  it('is a problem when it does not', async () => {
    const broken = await openTestEndpoint();
    await broken.deps.storage.close();
    const reply = await broken.request('/health');
    expect([reply.status, (await reply.json()).type]).toEqual([503, '/problems/storage-unavailable']);
  });

  it('logs what went wrong, and nothing of what a driver quotes from a row', async () => {
    const broken = await openTestEndpoint();
    const detail = 'Failing row contains (what a family wrote)';
    Object.assign(broken.deps.storage, { checkHealth: () => Promise.reject(Object.assign(new Error('no connection'), { detail })) });
    expect((await broken.request('/health')).status).toBe(503);
    expect(broken.lines.join('')).toContain('no connection');
    expect(broken.lines.join('')).not.toContain('what a family wrote');
    await broken.close();
  });
});

describe('every reply', () => {
  it.each(['/', '/health', '/api/content', '/api/nothing'])('carries the security headers: %s', async (path) => {
    const { headers } = await endpoint.request(path);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
    // Families may speak instead of writing, on these pages and in no frame of anybody else's.
    expect(headers.get('permissions-policy')).toContain('microphone=(self)');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('asks for TLS to stay when a proxy says that there is TLS, and believes nobody else', async () => {
    const tls = { headers: { 'x-forwarded-proto': 'https' } };
    const proxied = await openTestEndpoint({ proxies: 1 });
    expect((await proxied.request('/health', tls)).headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect((await endpoint.request('/health', tls)).headers.get('strict-transport-security')).toBeNull();
    await proxied.close();
  });
});

describe('the log', () => {
  it('has a line for each request, and nothing that could lead to anybody', async () => {
    const response = teaResponse();
    const envelope = await endpoint.seal(response);
    await endpoint.post('/api/responses', { envelopes: [envelope] }, '198.51.100.23');
    await endpoint.post('/api/withdrawals', { proof: 'A'.repeat(43) }, '198.51.100.23');
    await endpoint.request('/s/tea?c=radcliffe-hub&lang=ur', { headers: { 'user-agent': 'Phone/1' } }, '2001:db8::17');
    expect(endpoint.lines.map((line) => JSON.parse(line)).map(({ method, route, status }) => `${method} ${route} ${status}`)).toEqual([
      'POST /api/responses 200',
      'POST /api/withdrawals 200',
      'GET /* 404',
    ]);
    const logged = endpoint.lines.join('');
    for (const secret of [
      '198.51.100.23',
      '2001:db8',
      response.id,
      envelope.receiptHash,
      'radcliffe',
      'lang=',
      'Phone/1',
      'rarely',
      'warms',
      '/s/tea',
    ]) {
      expect(logged).not.toContain(secret);
    }
  });
});
