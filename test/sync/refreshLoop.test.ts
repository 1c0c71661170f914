import { describe, expect, it } from 'vitest';
import type { Loop } from '../../src/contract/loop.ts';
import { loopKept } from '../../src/store/keepLoop.ts';
import { refreshLoop } from '../../src/sync/refreshLoop.ts';
import { aLoop, published } from '../store/aLoop.ts';
import { fakeDevice, must } from '../store/fakeDevice.ts';

const signal = new AbortController().signal;

/** An endpoint that publishes this, by tag, and remembers what it was asked. */
function endpoint(loops: Readonly<Record<string, Loop>>) {
  const asked: string[] = [];
  const fetch = async (address: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const tag = new URL(String(address), 'https://heard.example').searchParams.get('lang') ?? '';
    const known = new Headers(init?.headers).get('if-none-match');
    asked.push(`${tag} ${known ?? 'anew'}`);
    const json = JSON.stringify(loops[tag]);
    const etag = `"${json.length}"`;
    return known === etag ? new Response(null, { status: 304, headers: { etag } }) : new Response(json, { headers: { etag } });
  };
  return { asked, fetch };
}
const offline = async (): Promise<Response> => {
  throw new TypeError('no network');
};

describe('what is published', () => {
  it('is kept for each language, and asked for again at the cost of a few bytes', async () => {
    const phone = fakeDevice();
    const loops = { en: aLoop(published('transport')), ur: aLoop(published('transport', { title: 'آمد و رفت', lang: 'ur' })) };
    const { asked, fetch } = endpoint(loops);
    for (const tag of ['en', 'ur', 'ur']) await refreshLoop(fetch, phone.tab(), tag, signal);
    expect(asked).toEqual(['en anew', 'ur anew', `ur "${JSON.stringify(loops.ur).length}"`]);
    expect(must(await phone.tab().run((db) => loopKept(db, 'ur')))?.body).toEqual(loops.ur);
    expect(must(await phone.tab().run((db) => loopKept(db, 'en')))?.body).toEqual(loops.en);
  });

  it('stays readable without a signal', async () => {
    const tab = fakeDevice().tab();
    const loop = aLoop(published('transport'));
    await refreshLoop(endpoint({ en: loop }).fetch, tab, 'en', signal);
    expect(await refreshLoop(offline, tab, 'en', signal)).toEqual({ outcome: 'offline', body: loop });
  });

  it('is not replaced by the page of a hotel’s network', async () => {
    const tab = fakeDevice().tab();
    const loop = aLoop(published('transport'));
    await refreshLoop(endpoint({ en: loop }).fetch, tab, 'en', signal);
    const portal = async () => new Response('<h1>Pay here</h1>', { headers: { etag: '"portal"' } });
    expect(await refreshLoop(portal, tab, 'en', signal)).toEqual({ outcome: 'try-later', body: loop });
    expect(must(await tab.run((db) => loopKept(db, 'en')))?.body).toEqual(loop);
  });

  it('is fetched whole again where the row is damaged', async () => {
    const phone = fakeDevice();
    const loop = aLoop(published('transport'));
    await phone.tab().waiting();
    await phone.put('loop', { tag: 'en', loop: { entries: 'torn' }, etag: `"${JSON.stringify(loop).length}"` });
    const { asked, fetch } = endpoint({ en: loop });
    expect(await refreshLoop(fetch, phone.tab(), 'en', signal)).toEqual({ outcome: 'refreshed', body: loop });
    expect(asked).toEqual(['en anew']);
  });

  it('can be read though this browser keeps nothing', async () => {
    const loop = aLoop(published('transport'));
    const denied = { run: async () => ({ ok: false, reason: 'denied' }) as const };
    expect(await refreshLoop(endpoint({ en: loop }).fetch, denied, 'en', signal)).toEqual({ outcome: 'not-kept', body: loop });
  });
});
