import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { Hono } from 'hono';
import { pino } from 'pino';
import { createApp } from '../../src/endpoint/createApp.ts';
import { contentSecurityPolicy } from '../../src/endpoint/http/contentSecurityPolicy.ts';
import { etagEncoded, etagOf } from '../../src/endpoint/http/etag.ts';
import { listen } from '../../src/endpoint/listen.ts';
import { openDeps } from '../../src/endpoint/openDeps.ts';
import { readSettings } from '../../src/endpoint/settings.ts';
import type { Document } from '../../src/endpoint/site/site.ts';
import { floorPage } from './floorPage.ts';

/*
 * The endpoint with two things more: below `/floor` it serves each survey's first question as a plain static page, from the
 * same memory, with the same headers and the same compression; and it takes a PUT there into a file. A process of its own, so that measuring does not slow it.
 */
const data = process.env['HEARD_DATA'] ?? (await mkdtemp(join(tmpdir(), 'heard-bench-')));
const read = readSettings({ HEARD_DATA: data, HEARD_ENVELOPES_PER_MINUTE: '1000000' });
if (!read.ok) throw new Error(read.problems.join(' '));
const deps = await openDeps(read.settings, () => new Date(), pino({ level: 'error' }, pino.destination(2)));
const { site } = deps;
if (!site) throw new Error('the site is not built');

const pages = new Map(site.pages);
for (const [path, variants] of site.pages) {
  if (!path.startsWith('/s/')) continue;
  const floors = [...variants].map(async ([tag, document]) => [tag, await floorOf(document)] as const);
  pages.set(`/floor${path}`, new Map(await Promise.all(floors)));
}

const app = createApp({ ...deps, site: { ...site, pages } });
const withFloor = new Hono()
  .put('/floor/upload', async (c) => {
    await writeFile(join(data, 'floor-upload'), new Uint8Array(await c.req.arrayBuffer()), { flush: true });
    return c.body(null, 204);
  })
  .all('*', (c) => app.fetch(c.req.raw, c.env));
const { port } = await listen(withFloor, { port: 0, host: '127.0.0.1' });
process.stdout.write(`${port}\n`);

async function floorOf(document: Document): Promise<Document> {
  const html = Buffer.from(floorPage(Buffer.from(document.plain()).toString('utf8')));
  const small = await promisify(brotliCompress)(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  const etag = etagOf(html);
  const style = /sha256-[A-Za-z0-9+/=]+(?=[^;]*;)/.exec(document.policy?.split('style-src')[1] ?? '')?.[0];
  return {
    ...document,
    policy: contentSecurityPolicy({ styleHashes: style ? [style] : [] }),
    plain: () => html,
    bodies: () =>
      Promise.resolve({
        identity: { bytes: new Uint8Array(html), etag },
        br: { bytes: new Uint8Array(small), etag: etagEncoded(etag, 'br') },
      }),
  };
}
