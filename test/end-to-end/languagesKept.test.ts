import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { VARIANTS } from '../../src/content/locales.ts';
import { PROVE } from '../prove.ts';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { Line } from './line.ts';
import { quickScript } from './scripts.ts';
import { Respondent, wordsIn } from './takeSurvey.ts';

/** Opened without a signal once all are kept: in the proof each of them, else the original, one from right to left, and the last that came. */
const OPENED = VARIANTS.filter(({ tag }, at) => PROVE || ['en', 'ur'].includes(tag) || at === VARIANTS.length - 1);
/** The service worker with a few files of each language that is not opened, and all of the others: each is some fifty to fetch, twice. */
function withFewFiles(worker: string): string {
  const shortened = worker.replace(/([\w-]+)("?:`)(\/kept\/s\/parent-experience\.\1\.html,[^`]*)`/g, (all, tag, between, files) =>
    OPENED.some((opened) => opened.tag === tag) ? all : `${tag}${between}${files.split(',').slice(0, 6).join()}\``,
  );
  expect(PROVE || shortened.length < worker.length).toBe(true);
  return shortened;
}

/** Milliseconds: every file of every language is fetched, on however busy a machine. */
const ALL_FILES = 110_000;

describe('the languages on a device', () => {
  let endpoint: EndpointProcess;
  let line: Line;
  let phone: Phone;
  const t = wordsIn('en');

  beforeAll(async () => {
    endpoint = await EndpointProcess.start();
    line = await Line.to(endpoint);
  });
  afterAll(async () => {
    line.close();
    await endpoint.dispose();
  });
  beforeEach(async () => {
    await endpoint.restart();
    line.heard.length = 0;
    line.rule = (_, reply) => reply;
    phone = await Phone.startShared();
  });
  afterEach(() => phone.dispose());

  async function cutTheLine(): Promise<void> {
    await phone.context.setOffline(true);
    await endpoint.kill();
  }

  it('are only those that a parent reads; any other is asked for, and without a signal that is said, with every answer kept', async () => {
    const person = new Respondent(await phone.newTab(), 'quick', 'en');
    await person.open(line.origin);
    await person.isTold('status.ready');
    const foreign = line.heard
      .map(({ path }) => path)
      .filter((path) => /^\/(packs|kept|words|display)\//.test(path) && !/\.en\.|\/en\.|\/core\./.test(path));
    expect(foreign).toEqual([]);
    // In packs, and not one by one.
    const asked = (folder: string) => line.heard.map(({ path }) => path).filter((path) => path.startsWith(folder));
    expect([asked('/packs/').sort(), asked('/kept/')]).toEqual([['/packs/core.ndjson', '/packs/en.ndjson'], []]);

    await person.readIn('ur');
    await person.isTold('status.ready');
    await person.give(quickScript('ur')['needs-supported'] ?? { kind: 'many', codes: [] });
    await cutTheLine();
    await person.readIn('en');
    await person.page.getByText(person.t('nav.allLanguages')).locator('..').click();
    await person.page.locator('details a[hreflang="pl"]').click();
    await person.page.getByText(person.t('language.missing')).waitFor();
    expect(await person.option(person.label('needs-supported', 'quite-well')).isChecked()).toBe(true);

    await person.page.goto(`${line.origin}/help?lang=pl`);
    await person.page.getByText(t('language.missing')).waitFor();
    await person.seesHeading(t('help.title'));
  });

  it('come one by one where no pack comes through, and then need no signal as well', async () => {
    line.rule = (asked, reply) => (asked.path.startsWith('/packs/') ? undefined : reply);
    const person = new Respondent(await phone.newTab(), 'quick', 'en');
    await person.open(line.origin);
    await person.isTold('status.ready');
    await cutTheLine();
    const other = new Respondent(person.page, 'parent-experience', 'en');
    await other.open(line.origin);
    expect(await other.question()).toBe('support');
  });

  it('open without a script being started first; one that this device is to keep no more opens all the same until the next version', async () => {
    const person = new Respondent(await phone.newTab(), 'quick', 'ur');
    await person.open(line.origin);
    await person.isTold('status.ready');
    await person.readIn('en');
    await person.isTold('status.ready');
    await person.page.evaluate(
      () =>
        new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = resolve;
          navigator.serviceWorker.controller?.postMessage({ type: 'KEEP_ONLY_LANGUAGE', tag: 'en' }, [port2]);
        }),
    );
    await cutTheLine();
    for (const tag of ['ur', 'en']) {
      const reader = new Respondent(person.page, 'quick', tag);
      await reader.open(line.origin);
      await reader.seesHeading(reader.asked('needs-supported'));
    }
    await person.page.goto(`${line.origin}/help?lang=ur`);
    await person.seesHeading(wordsIn('ur')('help.title'));
    // Of a page for which the worker's script was started it is the moment of that start.
    const startedFor = () =>
      person.page.evaluate(() => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).workerStart);
    expect(await startedFor()).toBe(0);
    // By no key of the set: the script finds it. (Without a language the page would go on to another address by itself.)
    await person.page.goto(`${line.origin}/help?lang=ur&c=poster`);
    expect(await startedFor()).toBeGreaterThan(0);
  });

  it('are all of them on an outreach worker’s tablet, through an update too, and no signal is needed for any', async () => {
    let version = (worker: string) => worker;
    line.rule = (asked, reply) => {
      if (asked.path !== '/service-worker.js' || reply.status !== 200) return reply;
      const body = version(withFewFiles(reply.body.toString()));
      return { ...reply, headers: { ...reply.headers, etag: `"${body.includes('another')}"` }, body: Buffer.from(body) };
    };
    const page = await phone.newTab();
    await page.goto(`${line.origin}/settings?lang=en`);
    await page.getByRole('button', { name: t('offline.keepAll') }).click();
    await page.getByText(t('offline.done', { total: VARIANTS.length })).waitFor({ timeout: ALL_FILES });
    expect(await page.getByText(/about \d+ MB/).count()).toBe(1);

    version = (worker) => worker.replace(/version:(["'`])[\w-]+\1/, 'version:$1another$1');
    await page.evaluate(async () => void (await navigator.serviceWorker.getRegistration())?.update());
    const loadedAgain = page.waitForEvent('load');
    await page.getByRole('button', { name: t('update.now') }).click();
    await loadedAgain;
    await page.getByText(t('offline.done', { total: VARIANTS.length })).waitFor({ timeout: ALL_FILES });
    expect(await page.evaluate(() => caches.keys())).toContain('heard-set-another');

    await cutTheLine();
    for (const { tag, dir } of OPENED) {
      const person = new Respondent(page, 'parent-experience', tag);
      await person.open(line.origin);
      expect([await person.question(), await page.evaluate(() => document.documentElement.dir)]).toEqual(['support', dir]);
    }
    // In the proof every file of every language, twice.
  }, 240_000);
});
