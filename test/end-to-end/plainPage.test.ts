import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AREA } from '../../src/content/area.ts';
import { LOCALES } from '../../src/content/locales.ts';
import { createCatalogue } from '../../src/i18n/catalogue.ts';
import { type Translate, translator } from '../../src/i18n/translate.ts';
import { accessibilityFaults } from './accessibilityFaults.ts';
import { closeProfiles, SCREEN, sharedBrowser } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { expectRow } from './expectRow.ts';
import { WORDS } from './scripts.ts';

const catalogue = createCatalogue(LOCALES, AREA);
const speak = (tag: string): Translate => translator(catalogue.appWords(tag), tag);

describe('a phone without script', () => {
  let endpoint: EndpointProcess;
  beforeAll(async () => {
    endpoint = await EndpointProcess.start();
  });
  afterAll(() => endpoint.dispose());

  /** axe works by script, so it looks at the page as it was sent, in a browser that would run one. */
  async function faultsOf(browser: Browser, html: string): Promise<readonly string[]> {
    const page = await (await browser.newContext({ viewport: SCREEN, bypassCSP: true })).newPage();
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto('https://heard.invalid/');
    return accessibilityFaults(page);
  }

  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  it('comes from the survey to its plain page, mends an error in Urdu, gets a receipt, and takes the answers back', async () => {
    const t = speak('ur');
    const browser = await sharedBrowser();
    const context = await browser.newContext({ viewport: SCREEN, javaScriptEnabled: false, locale: 'ur-PK' });
    const page = await context.newPage();
    const looked: string[] = [];
    const look = async () => looked.push(await page.content());

    await page.goto(`${endpoint.origin}/s/quick`);
    await page.getByRole('link', { name: t('noScript.plain') }).click();
    expect(new URL(page.url()).pathname).toBe('/plain/quick');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');

    const words = page.locator('textarea');
    await page.locator('[id="needs-supported.quite-badly"]').check();
    await words.fill(WORDS + 'x'.repeat(1_000));
    await press(page, t('plain.send'));
    await look();
    const errors = page.getByRole('alert');
    await errors.getByText(t('problem.title')).waitFor();
    await errors.getByRole('link').click();
    expect(new URL(page.url()).hash).toBe('#help-most.written');
    expect(await page.locator('[id="needs-supported.quite-badly"]').isChecked()).toBe(true);
    expect(await words.inputValue()).toBe(WORDS + 'x'.repeat(1_000));

    await words.fill(WORDS);
    await press(page, t('plain.send'));
    await page.getByRole('heading', { level: 1, name: t('done.receivedTitle') }).waitFor();
    await look();
    const code = await page.locator('.code').innerText();
    await page.reload();
    expect(await page.locator('.code').innerText()).toBe(code);
    await expectRow(
      endpoint,
      { 'needs-supported': { kind: 'one', code: 'quite-badly' }, 'help-most': { kind: 'text', text: WORDS } },
      'ur',
      { channel: 'plain-page' },
    );

    await page.getByRole('link', { name: t('done.takeBack') }).click();
    await look();
    await page.getByRole('textbox', { name: t('takeBack.label') }).fill(code);
    await press(page, t('takeBack.button'));
    await page.getByText(t('takeBack.takenBack')).waitFor();
    expect(await endpoint.rows()).toEqual([]);

    await page.goto(`${endpoint.origin}/plain?lang=ur`);
    await look();
    for (const html of looked) expect(await faultsOf(browser, html)).toEqual([]);
    await closeProfiles();
  });
});
