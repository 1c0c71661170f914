import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PROVE } from '../prove.ts';
import { notFitting } from './accessibilityFaults.ts';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { quickScript } from './scripts.ts';
import { Respondent, wordsIn } from './takeSurvey.ts';

const t = wordsIn('en');

describe('how a page looks', () => {
  let endpoint: EndpointProcess;
  let phone: Phone;

  beforeAll(async () => {
    endpoint = await EndpointProcess.start();
  });
  afterEach(() => phone.dispose());
  afterAll(() => endpoint.dispose());

  const looks = (page: Page) => page.evaluate(() => ({ ...document.documentElement.dataset }));

  it('is set on a question without losing what is written there, holds on every page, after a reload and without a network', async () => {
    phone = await Phone.startShared();
    const page = await phone.newTab();
    const person = new Respondent(page, 'professionals', 'en');
    await person.open(endpoint.origin);
    await person.isTold('status.ready');
    const answer = page.locator('form').getByRole('radio').first();
    await answer.check();
    await page.getByText(t('nav.display')).locator('..').click();
    await page.getByRole('group', { name: t('display.size') }).waitFor();
    await page.getByText('200%', { exact: true }).click();
    await page.getByText(t('display.letters-easier'), { exact: true }).click();
    expect(await looks(page)).toMatchObject({ size: 'largest', letters: 'easier' });
    await page.keyboard.press('Escape');
    await page.getByRole('group', { name: t('display.size') }).waitFor({ state: 'hidden' });
    expect(await answer.isChecked()).toBe(true);
    await person.goOn();
    await person.isToldKept();

    await phone.context.setOffline(true);
    await page.goto(`${endpoint.origin}/help?lang=en`);
    expect(await looks(page)).toMatchObject({ size: 'largest', letters: 'easier' });
    const easier = await page.evaluate(async () => (await document.fonts.load('1em "Atkinson Hyperlegible Next"')).length);
    expect(easier, 'the letters are kept too').toBeGreaterThan(0);
    await page.getByText(t('nav.display')).locator('..').click();
    await page.getByText('100%', { exact: true }).click();
    await page.reload();
    expect((await looks(page))['size']).toBeUndefined();
  });

  /** What a person's own style sheet may do to a page without costing them any words (WCAG 1.4.12). */
  const SPACED =
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

  it.each(PROVE ? ['en', 'en-x-easyread', 'ur', 'pl'] : ['ur', 'pl'])(
    'fits 320 pixels with twice the text size, and with a reader’s own spacing, in %s',
    async (tag) => {
      phone = await Phone.startWithoutWorker();
      const page = await phone.newTab();
      await page.setViewportSize({ width: 320, height: 640 });
      const faults: string[] = [];
      const look = async (where: string) => {
        for (const details of await page.locator('.heard-over').all())
          await details.evaluate((each: HTMLDetailsElement) => (each.open = true));
        await page.evaluate(() => (document.documentElement.dataset['size'] = 'largest'));
        faults.push(...(await notFitting(page, `${where}, 200 %`)));
        await page.evaluate(() => (document.documentElement.dataset['spacing'] = 'wide'));
        faults.push(...(await notFitting(page, `${where}, 200 %, wide`)));
        await page.evaluate((css) => {
          for (const name of ['size', 'spacing']) delete document.documentElement.dataset[name];
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets = [sheet];
        }, SPACED);
        faults.push(...(await notFitting(page, `${where}, own spacing`)));
        await page.evaluate(() => {
          document.adoptedStyleSheets = [];
          for (const each of document.querySelectorAll('details')) each.open = false;
        });
      };
      for (const address of ['/', '/help', '/settings', '/take-back']) {
        await page.goto(`${endpoint.origin}${address}?lang=${tag}`);
        await look(address);
      }
      const person = new Respondent(page, 'quick', tag);
      await person.open(endpoint.origin);
      await person.seesHeading(person.asked('needs-supported'));
      await person.answerAll(quickScript(tag), look);
      await look('check');
      await page.evaluate(() => (document.documentElement.dataset['size'] = 'largest'));
      faults.push(...(await brokenWords(page, '.heard-check dt, .heard-check dd')));
      await page.evaluate(() => delete document.documentElement.dataset['size']);
      await person.finish();
      await look('done');
      expect(faults).toEqual([]);
    },
  );
});

/** Words that go on in the next line: "servic", "es". */
function brokenWords(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((elements) =>
    elements.flatMap((element) =>
      [...element.childNodes].flatMap((node) =>
        [...(node.textContent ?? '').matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
          if (node.nodeType !== Node.TEXT_NODE) return [];
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          return lines.size > 1 ? [`broken in the middle: ${word}`] : [];
        }),
      ),
    ),
  );
}
