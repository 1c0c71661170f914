import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { pino } from 'pino';
import { SURVEYS, surveyOf } from '../../src/content/surveys.ts';
import { createApp } from '../../src/endpoint/createApp.ts';
import { contentSecurityPolicy } from '../../src/endpoint/http/contentSecurityPolicy.ts';
import { etagOf } from '../../src/endpoint/http/etag.ts';
import { openKeys } from '../../src/endpoint/keys.ts';
import { createLimits } from '../../src/endpoint/limits.ts';
import { listen } from '../../src/endpoint/listen.ts';
import { MEDIA_FOLDER } from '../../src/endpoint/media/mediaFolder.ts';
import { openMedia } from '../../src/endpoint/media/openMedia.ts';
import { createSpeech } from '../../src/endpoint/plain/speech.ts';
import { loadSite } from '../../src/endpoint/site/loadSite.ts';
import type { Document } from '../../src/endpoint/site/site.ts';
import { createAudit } from '../../src/endpoint/staff/audit.ts';
import { openSaidDoing } from '../../src/endpoint/staff/entries/openSaidDoing.ts';
import { openDatabase } from '../../src/endpoint/storage/openStorage.ts';
import { createSqlStorage } from '../../src/endpoint/storage/sqlStorage.ts';
import { floorPage } from './floorPage.ts';

/*
 * The endpoint with one thing more: below `/floor` it serves each survey's first question as a plain static page, from the
 * same memory, with the same headers and the same compression. A process of its own, so that measuring does not slow it.
 */
const now = () => new Date();
const data = process.env['HEARD_DATA'] ?? (await mkdtemp(join(tmpdir(), 'heard-bench-')));
const keys = await openKeys(data, now);
const site = await loadSite(fileURLToPath(new URL('../../dist/site', import.meta.url)), keys.current);
if (!site) throw new Error('the site is not built');

const pages = new Map(site.pages);
for (const [path, variants] of site.pages) {
  if (!path.startsWith('/s/')) continue;
  const floors = [...variants].map(async ([tag, document]) => [tag, await floorOf(document)] as const);
  pages.set(`/floor${path}`, new Map(await Promise.all(floors)));
}

const database = openDatabase({ data }, (error) => process.stderr.write(`${error.message}\n`));
const storage = await createSqlStorage(database);
const speech = createSpeech();
const today = () => now().toISOString().slice(0, 10);
const app = createApp({
  storage,
  database,
  whoIs: async () => undefined,
  audit: createAudit(database, now),
  saidDoing: await openSaidDoing(database, { keys, variants: speech.variants, seeds: { entries: [], timeline: [] }, today }),
  keys,
  surveys: { surveyOf, open: SURVEYS.filter((survey) => surveyOf(survey.id) === survey) },
  speech,
  site: { ...site, pages },
  media: openMedia(join(data, MEDIA_FOLDER)),
  limits: createLimits(1_000_000),
  proxies: 0,
  today,
  log: pino({ level: 'error' }, pino.destination(2)),
});
const { port } = await listen(app, { port: 0, host: '127.0.0.1' });
process.stdout.write(`${port}\n`);

async function floorOf(document: Document): Promise<Document> {
  const bodies = await document.bodies();
  const html = Buffer.from(floorPage(Buffer.from(bodies.identity.bytes).toString('utf8')));
  const small = await promisify(brotliCompress)(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  const body = (bytes: Buffer, suffix: string) => ({ bytes: Uint8Array.from(bytes), etag: etagOf(html, suffix) });
  const style = /sha256-[A-Za-z0-9+/=]+(?=[^;]*;)/.exec(document.policy?.split('style-src')[1] ?? '')?.[0];
  return {
    ...document,
    policy: contentSecurityPolicy({ styleHashes: style ? [style] : [] }),
    bodies: () => Promise.resolve({ identity: body(html, ''), br: body(small, '-br') }),
  };
}
