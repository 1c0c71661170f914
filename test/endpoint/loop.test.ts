import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loopSchema } from '../../src/contract/loop.ts';
import { anEntry } from '../domain/said-doing/anEntry.ts';
import { DAY, openTestEndpoint, type TestEndpoint } from './testEndpoint.ts';

const EDITOR = { id: 'u1', name: 'Edith' };
let endpoint: TestEndpoint;
let today = DAY;
beforeEach(async () => {
  today = DAY;
  endpoint = await openTestEndpoint({ today: () => today });
});
afterEach(() => endpoint.close());

const get = (lang: string, headers: Record<string, string> = {}) => endpoint.request(`/api/loop?lang=${lang}`, { headers });
const publish = async (version: number, owner: string, from = today): Promise<void> => {
  const { entries } = endpoint.deps.saidDoing;
  await entries.save({ entry: anEntry({ owner }), quotes: [], confirmed: [] }, version - 1, EDITOR, today);
  await entries.decide('quiet-room', { kind: 'published', version, madeOn: today, from }, EDITOR, () => undefined);
};

describe('GET /api/loop', () => {
  it('gives what is published, in the variant that was asked for', async () => {
    await publish(1, 'The council');
    const { entries } = loopSchema.parse(await (await get('ur')).json());
    expect(entries).toMatchObject([{ lang: 'ur', draft: true, title: 'پرسکون کمرہ', published: DAY, changedOn: DAY }]);
  });

  it('is in English for a language that nobody here speaks, and refuses what is no language', async () => {
    await publish(1, 'The council');
    expect(loopSchema.parse(await (await get('tlh')).json()).entries[0]?.lang).toBe('en');
    expect((await get('%3Cscript%3E')).status).toBe(400);
    expect((await endpoint.request('/api/loop')).status).toBe(400);
  });

  it('sends nothing again that has not changed, and something new at once when it has', async () => {
    await publish(1, 'The council');
    const first = await get('en');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[^"]+"$/);
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const same = await get('en', { 'if-none-match': etag });
    expect([same.status, await same.text()]).toEqual([304, '']);
    // A draft changes nothing for families.
    const { entries } = endpoint.deps.saidDoing;
    await entries.save({ entry: anEntry({ owner: 'Draft' }), quotes: [], confirmed: [] }, 1, EDITOR, today);
    expect((await get('en', { 'if-none-match': etag })).status).toBe(304);
    await publish(3, 'The hub');
    const changed = await get('en', { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(etag);
  });

  it('shows by itself on a morning what was set for that day', async () => {
    await publish(1, 'The council');
    await publish(2, 'The hub', '2026-12-01');
    const owner = async () => loopSchema.parse(await (await get('en')).json()).entries[0]?.owner;
    expect(await owner()).toBe('The council');
    today = '2026-12-01';
    expect(await owner()).toBe('The hub');
  });

  it('is small on the wire, each encoding with a tag of its own', async () => {
    await publish(1, 'The council');
    const small = await get('en', { 'accept-encoding': 'br, gzip' });
    expect(small.headers.get('content-encoding')).toBe('br');
    const plain = await get('en');
    expect(brotliDecompressSync(Buffer.from(await small.arrayBuffer())).toString()).toBe(await plain.text());
    expect(small.headers.get('etag')).not.toBe(plain.headers.get('etag'));
  });

  it('needs no sign-in and takes no change', async () => {
    expect((await get('en')).status).toBe(200);
    expect((await endpoint.post('/api/loop', {})).status).toBe(405);
  });
});
