import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setUpLinkSchema } from '../../src/contract/staff/tablets.ts';
import { makeReceiptCode } from '../../src/domain/response/receiptCode.ts';
import { formLink } from '../../src/formats/paper/formLink.ts';
import { StaffBrowser } from '../endpoint/staff/StaffBrowser.ts';
import { accessibilityFaults, type Faults, faultsAtAGlance, note } from './accessibilityFaults.ts';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { quickScript } from './scripts.ts';
import { firstToken, staffOrigin } from './staffSession.ts';
import { Family } from './tablet.ts';
import { wordsIn } from './takeSurvey.ts';

const t = wordsIn('en');
const PIN = '480159';
const TABLET = { width: 820, height: 1180 };
/** Milliseconds: what two languages need is fetched, on however busy a machine. */
const ALL_FILES = 110_000;
const NUMBER = makeReceiptCode(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9));

describe('a worker’s tablet at a hub', () => {
  let endpoint: EndpointProcess;
  let tablet: Phone;
  let page: Page;

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
    page.setDefaultTimeout(20_000);
    await page.setViewportSize(TABLET);
  }

  /** An administrator makes the tablet. @returns the link that its QR code holds. */
  async function setUpLink(): Promise<string> {
    const administrator = new StaffBrowser({ request: (url, init) => fetch(url, init) }, 'unused', staffOrigin(endpoint));
    await administrator.accept(firstToken(endpoint), { name: 'Ada Administrator', email: 'ada@example.org' });
    await administrator.post('/api/staff/campaigns', { code: 'radcliffe-hub', label: 'Radcliffe hub', kind: 'family-hub' });
    const made = await administrator.post('/api/staff/tablets', { label: 'Radcliffe 2', place: 'radcliffe-hub' });
    return `${endpoint.origin}/hub#${setUpLinkSchema.parse(await made.json()).token}`;
  }

  const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });
  const sees = (heading: string | RegExp) => page.getByRole('heading', { level: 1, name: heading }).waitFor();
  const cells = async (row: string) => (await page.getByRole('row', { name: row }).getByRole('cell').allInnerTexts()).join(' ');

  async function unlock(pin = PIN): Promise<void> {
    await page.getByLabel('PIN', { exact: true }).fill(pin);
    await button('Open the desk').click();
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
    const link = await setUpLink();
    await page.goto(link);
    await button('Set up this tablet').click();
    await sees('Choose a PIN for this tablet');
    await page.getByText('This tablet belongs to Radcliffe hub').waitFor();
    expect(page.url()).toBe(`${endpoint.origin}/hub`);
    await page.getByLabel('New PIN').fill(PIN);
    await page.getByLabel('The same PIN again').fill(PIN);
    await button('Save this PIN').click();

    await sees('Languages and formats on this tablet');
    for (const box of await page.getByRole('checkbox').all())
      if (!/^(en|ur)$/.test((await box.getAttribute('value')) ?? '')) await box.uncheck();
    await button('Download them').click();
    await page.getByRole('heading', { level: 1, name: 'Everything is on this tablet' }).waitFor({ timeout: ALL_FILES });
    const [, here, all] = /(\d+) of (\d+) files/.exec(await page.locator('#fetched').innerText()) ?? [];
    expect(Number(here)).toBeGreaterThan(50);
    expect(here).toBe(all);
    await button('Check whether it is ready to go offline').click();
    await sees('Ready to go offline?');
    await page.getByRole('heading', { level: 2, name: 'Pages, words and pictures: ready' }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Date and time: ready' }).waitFor();

    await page.goto(link);
    await button('Set up this tablet').click();
    await page.getByRole('heading', { name: 'This link does not work any more' }).waitFor();
    await button('Go on as before').click();
    await sees('For the worker');
  }, 240_000);

  it('keeps session, ledger, forms and families’ answers without a network and over the death of its browser; then the endpoint has them, and says so', async () => {
    await page.goto(`${endpoint.origin}/hub`);
    await cutTheLine();
    await page.reload();
    await unlock();
    await button('Open session a').click();
    await sees(/^Session a/);
    await keyForm();
    await page.getByRole('link', { name: 'Back to this tablet’s desk' }).click();
    await unlock();
    await button('Hand over to families').click();
    const family = new Family(page, 'quick', 'ur');
    await family.begins();
    await family.answerAll(quickScript('ur'));
    await family.finish();
    await family.givesBack();

    await dieAndComeBack();
    await tablet.context.setOffline(true);
    await page.goto(`${endpoint.origin}/hub`);
    await sees('For the worker');
    expect(await page.locator('main').innerText()).not.toMatch(/Session|saved/);
    await unlock();
    await sees(/^Session a/);
    expect(await cells('Responses, this session')).toBe('2 0 0');
    await button('End of the session').click();
    await sees('2 saved, 0 sent: keep this tablet safe until it is online');
    await button('Not yet').click();

    await endpoint.restart();
    await tablet.context.setOffline(false);
    await button('Send now').click();
    await expect.poll(() => cells('Responses, this session'), { timeout: 20_000 }).toBe('2 2 2');
    const rows = await endpoint.rows();
    expect(rows.map(({ channel, language }) => `${channel} ${language}`).toSorted()).toEqual(['hub-tablet ur', 'paper en']);
  });

  it('can be used by everybody, page by page', async () => {
    const found: Faults = {};
    await page.goto(`${endpoint.origin}/hub`);
    await sees('For the worker');
    note(found, 'PIN', await faultsAtAGlance(page));
    await unlock();
    await sees(/^Session a/);
    note(found, 'session', await accessibilityFaults(page));
    await button('End of the session').click();
    note(found, 'end', await faultsAtAGlance(page));
    await button('End the session').click();
    await sees('Open a session');
    note(found, 'open', await accessibilityFaults(page));
    await button('Ready to go offline?').click();
    await page.getByRole('heading', { level: 2, name: 'Pages, words and pictures: ready' }).waitFor();
    note(found, 'ready', await faultsAtAGlance(page));
    await button('Change the languages').click();
    note(found, 'languages', await faultsAtAGlance(page));
    await button('This tablet').click();
    note(found, 'tablet', await faultsAtAGlance(page));
    await button('New PIN').click();
    note(found, 'new PIN', await faultsAtAGlance(page));
    await button('Worried about someone?').click();
    note(found, 'worried', await faultsAtAGlance(page));
    expect(found).toEqual({});
  });

  it('slows down who guesses its PIN, also when the browser dies in between; the right one has to wait as well', async () => {
    await page.goto(`${endpoint.origin}/hub`);
    for (const wrong of ['111112', '111113', '111114']) {
      await unlock(wrong);
      await page.locator('.heard-error', { hasText: 'That is not this tablet’s PIN.' }).waitFor();
      await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#pin-now')?.value === '');
    }
    await dieAndComeBack();
    await page.goto(`${endpoint.origin}/hub`);
    await page.getByText(/The next one is possible in/).waitFor();
    await page.getByLabel('PIN', { exact: true }).fill(PIN);
    await page.keyboard.press('Enter');
    await page.getByText(/The next one is possible in/).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('For the worker');
    expect(await button('Open the desk').getAttribute('aria-disabled')).toBe('true');
  });
});
