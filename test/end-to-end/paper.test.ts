import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { surveyOf } from '../../src/content/surveys.ts';
import type { Survey } from '../../src/domain/survey/survey.ts';
import { formLink } from '../../src/formats/paper/formLink.ts';
import { paperForm } from '../../src/formats/paper/paperForm.ts';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { Respondent, wordsIn } from './takeSurvey.ts';

const t = wordsIn('en');

describe('a survey on paper', () => {
  let endpoint: EndpointProcess;
  let phone: Phone;
  let page: Page;

  beforeAll(async () => {
    endpoint = await EndpointProcess.start();
    phone = await Phone.startShared();
    page = await phone.newTab();
    page.setDefaultTimeout(20_000);
  });
  afterAll(async () => {
    await phone.dispose();
    await endpoint.dispose();
  });

  /** How many pages come out of the printer. */
  async function printed(copies: number): Promise<number> {
    await page.goto(`${endpoint.origin}/paper?lang=en`);
    await page.locator('#survey').selectOption('quick');
    await page.locator('#copies').fill(String(copies));
    await page
      .locator('.heard-sheet')
      .nth(copies - 1)
      .waitFor({ state: 'attached' });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  }

  it('wastes no page between copies or after the last, and numbers each copy for itself', async () => {
    const one = await printed(1);
    expect(one).toBeGreaterThan(1);
    expect(await printed(3)).toBe(3 * one);
    const rules = await page.evaluate(() =>
      document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]).map((rule) => rule.cssText),
    );
    for (const copy of [1, 2, 3]) expect(rules.find((rule) => rule.startsWith(`@page copy-${copy} `))).toContain(`counter(copy-${copy})`);
  });

  it('shows the sheet at the width of its paper, in a frame that a keyboard can scroll, and the page itself stays still', async () => {
    await page.goto(`${endpoint.origin}/paper?lang=en`);
    const frame = page.getByRole('region', { name: t('paper.preview') });
    // The survey comes after the frame: until then nothing in it can be scrolled.
    await frame.locator('.heard-sheet').waitFor();
    await frame.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => frame.evaluate((scrolled) => scrolled.scrollLeft)).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  it('is the form that was chosen, when somebody chose before the page’s script had come', async () => {
    const early = await Phone.startWithoutWorker();
    onTestFinished(() => early.dispose());
    const slow = await early.newTab();
    let come = (): void => undefined;
    const comes = new Promise<void>((resolve) => {
      come = resolve;
    });
    await slow.route('**/assets/site-*.js', async (route) => {
      await comes;
      await route.continue();
    });
    await slow.goto(`${endpoint.origin}/paper?lang=en`, { waitUntil: 'commit' });
    await slow.locator('#survey').selectOption('quick');
    await slow.locator('#reading').selectOption('ur');
    await slow.locator('#batch').fill('radcliffe-hub-nov');
    come();
    await slow.locator('.heard-sheet[lang="ur"]').waitFor();
    expect(
      await slow.locator('#survey, #reading, #batch').evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value)),
    ).toEqual(['quick', 'ur', 'radcliffe-hub-nov']);
  });

  const saysTitle = () => page.getByRole('heading', { level: 1, name: t('keying.title') }).waitFor();

  /** From the start of the keying screen, by keyboard alone. */
  async function key(link: string, typed: readonly string[]): Promise<void> {
    await page.locator('#number:focus').waitFor();
    // The button waits until the forms can be kept.
    await page.locator('button[type=submit]:not([aria-disabled])').waitFor();
    await page.keyboard.insertText(link);
    await page.keyboard.press('Enter');
    for (const [at, each] of typed.entries()) {
      await page.locator('#keyed:focus').waitFor();
      await page.getByText(t('keying.question', { n: String(at + 1), total: String(typed.length) })).waitFor();
      await page.keyboard.insertText(each);
      await page.keyboard.press('Enter');
    }
  }

  it('is printed in Urdu, keyed without a network, counted once, and taken back with the part that was torn off', async () => {
    const quick = surveyOf('quick') as Survey;
    const respondent = new Respondent(page, 'quick', 'en');
    await page.goto(`${endpoint.origin}/paper?lang=en`);
    await page.locator('#survey').selectOption('quick');
    await page.locator('#reading').selectOption('ur');
    await page.locator('#batch').fill('radcliffe-hub-nov');
    await page.locator('.heard-sheet[lang="ur"]').waitFor();
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('.heard-sheet');
    const urdu = new Respondent(page, 'quick', 'ur');
    const { questions } = paperForm(quick, 'standard');
    for (const { question, number } of questions) {
      const asked = sheet.locator('.heard-ask').nth(number - 1);
      expect(await asked.isVisible()).toBe(true);
      expect(await asked.innerText()).toContain(urdu.asked(question.id));
    }
    expect(
      await page
        .locator('.heard-paper-choices, .heard-header, .heard-footer, .heard-where')
        .evaluateAll((all) => all.map((each) => each.checkVisibility())),
    ).toEqual([false, false, false, false]);
    // The first box of a scale, "very well", stands at the right.
    const boxes = await sheet
      .locator('.heard-boxes.is-row')
      .first()
      .locator('.heard-box')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().x));
    expect(boxes).toEqual(boxes.toSorted((one, other) => other - one));
    const number = (await sheet.locator('.heard-tear-number').innerText()).trim();
    await page.emulateMedia({ media: 'screen' });

    await page.goto(`${endpoint.origin}/paper/key?lang=en`);
    await respondent.isTold('status.ready');
    await phone.context.setOffline(true);
    await endpoint.kill();
    await page.reload();
    await saysTitle();
    await page.locator('button[type=submit]:not([aria-disabled])').waitFor();
    const link = formLink(endpoint.origin, { survey: 'quick', version: 1, tag: 'ur', batch: 'radcliffe-hub-nov', number });
    await key(link, ['2', 'd', '-', 'Someone who listens']);
    await page.getByRole('heading', { level: 1, name: t('keying.check.title') }).waitFor();
    await page.locator('button[type=submit]:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(t('keying.saved', { number })).waitFor();

    await page.locator('#number:focus').waitFor();
    await page.keyboard.insertText(number.toLowerCase());
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: t('keying.problem.keyed', { number }) }).waitFor();

    await endpoint.restart();
    await phone.context.setOffline(false);
    await page.goto(`${endpoint.origin}/settings?lang=en`);
    await page.getByText(t('settings.nothingWaiting')).waitFor();
    const rows = await endpoint.rows();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ survey: 'quick', channel: 'paper', language: 'ur', format: 'standard', campaign: 'radcliffe-hub-nov' });
    expect(rows[0]?.answers['needs-supported']).toMatchObject({ kind: 'one', code: 'quite-well' });
    expect(rows[0]?.answers['help-most']).toMatchObject({ kind: 'text', text: 'Someone who listens' });

    await page.goto(`${endpoint.origin}/take-back?lang=en`);
    await respondent.isTold('status.ready');
    await page.getByRole('textbox', { name: t('takeBack.label') }).fill(number);
    await page.getByRole('button', { name: t('takeBack.button') }).click();
    await page.getByRole('button', { name: t('takeBack.sureYes') }).click();
    await page.getByText(t('takeBack.takenBack'), { exact: true }).first().waitFor();
    expect(await endpoint.rows()).toHaveLength(0);
  });
});
