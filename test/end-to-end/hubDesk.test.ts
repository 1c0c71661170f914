import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setUpLinkSchema } from '../../src/contract/staff/tablets.ts';
import { makeReceiptCode } from '../../src/domain/response/receiptCode.ts';
import { formLink } from '../../src/formats/paper/formLink.ts';
import { accessibilityFaults, type Faults, faultsAtAGlance, note } from './accessibilityFaults.ts';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { quickScript } from './scripts.ts';
import { Family } from './tablet.ts';
import { wordsIn } from './takeSurvey.ts';
import { makeTablet, WorkerDesk } from './workerDesk.ts';

const t = wordsIn('en');
const TABLET = { width: 820, height: 1180 };
const NUMBER = makeReceiptCode(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9));

describe('a worker’s tablet at a hub', () => {
  let endpoint: EndpointProcess;
  let tablet: Phone;
  let page: Page;
  let desk: WorkerDesk;
  let made: Awaited<ReturnType<typeof makeTablet>>;

  beforeAll(async () => {
    endpoint = await EndpointProcess.start();
    tablet = await Phone.start();
    await openTab();
  });
  afterAll(async () => {
    await tablet?.dispose();
    await endpoint?.dispose();
  });

  async function openTab(): Promise<void> {
    page = await tablet.newTab();
    await page.addInitScript(shareSheet);
    page.setDefaultTimeout(20_000);
    await page.setViewportSize(TABLET);
    desk = new WorkerDesk(page);
  }

  async function dieAndComeBack(): Promise<void> {
    await tablet.kill();
    await tablet.reopen();
    await openTab();
  }

  async function cutTheLine(): Promise<void> {
    await tablet.context.setOffline(true);
    await endpoint.kill();
  }

  async function keyForm(): Promise<void> {
    await page.getByRole('link', { name: 'Key paper forms of this session' }).click();
    await page.locator('button[type=submit]:not([aria-disabled])').waitFor();
    const link = formLink(endpoint.origin, { survey: 'quick', version: 1, tag: 'en', number: NUMBER });
    for (const typed of [link, '2', 'd', '-', '-']) {
      await page.locator(typed === link ? '#number:focus' : '#keyed:focus').waitFor();
      await page.keyboard.insertText(typed);
      const before = await page.locator('main').innerText();
      await page.keyboard.press('Enter');
      await page.waitForFunction((shown) => document.querySelector('main')?.innerText !== shown, before);
    }
    await page.locator('button[type=submit]:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(t('keying.saved', { number: NUMBER })).waitFor();
  }

  it('is set up by its link, which works once and stands in no address; all that it needs comes, and the check says so', async () => {
    made = await makeTablet(endpoint);
    const { link } = made;
    await desk.enrols(link);
    expect(page.url()).toBe(`${endpoint.origin}/hub`);
    await desk.choosesPin();
    await desk.downloads(['en', 'ur', 'groups']);
    const [, here, all] = /(\d+) of (\d+) files/.exec(await page.locator('#fetched').innerText()) ?? [];
    expect(Number(here)).toBeGreaterThan(50);
    expect(here).toBe(all);
    await desk.looksReady();

    await page.goto(link);
    await desk.button('Set up this tablet').click();
    await page.getByRole('heading', { name: 'This link does not work any more' }).waitFor();
    await desk.button('Go on as before').click();
    await desk.sees('For the worker');
  }, 240_000);

  it('keeps session, ledger, forms and families’ answers without a network and over the death of its browser; then the endpoint has them, and says so', async () => {
    await page.goto(`${endpoint.origin}/hub`);
    await cutTheLine();
    await page.reload();
    await desk.unlock();
    await desk.opensSession();
    // A group of young people can meet here without a network too.
    await page.getByRole('link', { name: 'Hold a group session with young people' }).click();
    await desk.unlocksGroup();
    await page.locator('.heard-next[aria-disabled="false"]').waitFor();
    await page.getByText(wordsIn('en-x-easyread')('group.lead')).waitFor();
    // The desk was unlocked when the worker left it: "back" finds none that still is.
    await page.goBack();
    await desk.sees('For the worker');
    // Nor is the tablet a phone that keeps what anybody writes, as long as nobody has handed it over.
    await page.goto(`${endpoint.origin}/s/quick?lang=en`);
    await page.waitForURL('**/hub');
    await desk.sees('For the worker');
    await desk.unlock();
    await keyForm();
    await page.getByRole('link', { name: 'Back to this tablet’s desk' }).click();
    await desk.unlock();
    await desk.handsOver();
    const family = new Family(page, 'quick', 'ur');
    await family.begins();
    await family.answerAll(quickScript('ur'));
    await family.finish();
    await family.givesBack();

    await dieAndComeBack();
    await tablet.context.setOffline(true);
    await page.goto(`${endpoint.origin}/hub`);
    await desk.sees('For the worker');
    expect(await page.locator('main').innerText()).not.toMatch(/Session|saved/);
    await desk.unlock();
    await desk.sees(/^Session A/);
    expect(await desk.cells('Responses, this session')).toBe('2 0 0');
    await desk.button('End of the session').click();
    await desk.sees('2 saved, 0 sent: keep this tablet safe until it is online');
    await desk.button('Not yet').click();

    await endpoint.restart();
    await tablet.context.setOffline(false);
    await desk.button('Send now').click();
    await expect.poll(() => desk.cells('Responses, this session'), { timeout: 20_000 }).toBe('2 2 2');
    const rows = await endpoint.rows();
    expect(rows.map(({ channel, language }) => `${channel} ${language}`).toSorted()).toEqual(['hub-tablet ur', 'paper en']);
  });

  it('can be used by everybody, page by page', async () => {
    const found: Faults = {};
    await page.goto(`${endpoint.origin}/hub`);
    await desk.sees('For the worker');
    note(found, 'PIN', await faultsAtAGlance(page));
    await desk.unlock();
    await desk.sees(/^Session A/);
    note(found, 'session', await accessibilityFaults(page));
    await page.locator('.heard-skip').focus();
    await page.keyboard.press('Enter');
    await page.locator('main:focus').waitFor();
    await desk.sees(/^Session A/);
    await desk.button('End of the session').click();
    note(found, 'end', await faultsAtAGlance(page));
    await desk.button('End the session').click();
    await page.getByText('The session is ended').waitFor();
    note(found, 'ended', await faultsAtAGlance(page));
    await desk.button('Open another session').click();
    await desk.sees('Open a session');
    note(found, 'open', await accessibilityFaults(page));
    await desk.button('Ready to go offline?').click();
    await page.getByRole('heading', { level: 2, name: 'Pages, words and pictures: ready' }).waitFor();
    note(found, 'ready', await faultsAtAGlance(page));
    await desk.button('Change the languages').click();
    note(found, 'languages', await faultsAtAGlance(page));
    await desk.button('This tablet').click();
    note(found, 'tablet', await faultsAtAGlance(page));
    await desk.button('New PIN').click();
    note(found, 'new PIN', await faultsAtAGlance(page));
    await desk.button('Worried about someone?').click();
    note(found, 'worried', await faultsAtAGlance(page));
    expect(found).toEqual({});
  });

  it('is refused once it is shut off; its rescue file, saved or shared, is taken once; then it can be reset and set up anew', async () => {
    const found: Faults = {};
    await page.goto(`${endpoint.origin}/hub`);
    await desk.unlock();
    await desk.opensSession('B');
    await cutTheLine();
    await desk.handsOver();
    for (const tag of ['en', 'ur']) {
      const family = new Family(page, 'quick', tag);
      await family.begins();
      await family.answerAll(quickScript(tag));
      await family.finish();
      await family.givesBack();
    }
    const before = (await endpoint.rows()).length;

    // Lost, as far as anybody knows: an administrator shuts it off before it has a network again.
    await endpoint.restart();
    expect((await made.administrator.post(`/api/staff/tablets/${made.id}/shut-off`, {})).status).toBe(200);
    await tablet.context.setOffline(false);
    await page.goto(`${endpoint.origin}/hub`);
    await desk.unlock();
    await page.getByRole('heading', { level: 2, name: 'This tablet has been shut off' }).waitFor();
    await desk.button('Send now').click();
    await page.getByText('Nothing more is taken from this tablet: it has been shut off.').waitFor();
    await expect.poll(() => desk.cells('Responses, this session')).toBe('2 0 0');
    expect(await endpoint.rows()).toHaveLength(before);
    note(found, 'shut off', await faultsAtAGlance(page));

    await desk.button('To the rescue file').click();
    await page.getByText('2 responses wait here. Send them, or save the rescue file first.').waitFor();
    expect(await desk.button('Reset this tablet').count()).toBe(0);
    const [download] = await Promise.all([page.waitForEvent('download'), desk.button('Save the rescue file').click()]);
    const stick = join(endpoint.data, 'usb-stick.json');
    await download.saveAs(stick);
    await desk.button('Share it').click();
    await page.getByText('The file was handed on.').waitFor();
    const mail = join(endpoint.data, 'mail.txt');
    await writeFile(mail, await page.evaluate(() => (window as { heardShared?: string }).heardShared ?? ''));

    expect(await endpoint.importFile(stick)).toMatch(/\b2\s+stored\n/);
    for (const again of [mail, stick]) expect(await endpoint.importFile(again)).toMatch(/\b2\s+stored before/);
    const rows = await endpoint.rows();
    expect(rows).toHaveLength(before + 2);
    expect(rows.filter(({ channel }) => channel === 'hub-tablet')).toHaveLength(3);

    await desk.button('Reset this tablet').click();
    await page.getByText(/^Reset it now\?/).waitFor();
    note(found, 'reset?', await faultsAtAGlance(page));
    await Promise.all([page.waitForEvent('load'), desk.button('Yes, reset it').click()]);
    await desk.sees('This device is not set up for a hub');
    note(found, 'nobody’s', await faultsAtAGlance(page));
    await page.goto(`${endpoint.origin}/hub/families`);
    await page.waitForURL((url) => url.pathname !== '/hub/families');
    expect(found).toEqual({});

    const another = await made.administrator.post('/api/staff/tablets', { label: 'Radcliffe 3', place: 'radcliffe-hub' });
    await desk.enrols(`${endpoint.origin}/hub#${setUpLinkSchema.parse(await another.json()).token}`);
    await desk.choosesPin();
    await desk.sees('Languages and formats on this tablet');
    expect(await endpoint.rows()).toHaveLength(before + 2);
  }, 240_000);

  it('slows down who guesses its PIN, also when the browser dies in between; the right one has to wait as well', async () => {
    await page.goto(`${endpoint.origin}/hub`);
    for (const wrong of ['111112', '111113', '111114']) {
      await desk.unlock(wrong);
      await page.locator('.heard-error', { hasText: 'That is not this tablet’s PIN.' }).waitFor();
      await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#pin-now')?.value === '');
    }
    await dieAndComeBack();
    await page.goto(`${endpoint.origin}/hub`);
    await page.getByText(/The next one is possible in/).waitFor();
    await desk.types();
    await page.keyboard.press('Enter');
    await page.getByText(/The next one is possible in/).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('For the worker');
    expect(await desk.button('Open the desk').getAttribute('aria-disabled')).toBe('true');
  });
});

/** A tablet's share sheet, which no browser without a screen has: it hands the file to something that keeps its text. */
function shareSheet(): void {
  navigator.canShare = () => true;
  navigator.share = async ({ files } = {}) => {
    Object.assign(window, { heardShared: await files?.[0]?.text() });
  };
}
