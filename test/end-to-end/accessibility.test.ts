import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPEN_SURVEYS } from '../../src/build/pages.tsx';
import type { Answer } from '../../src/domain/survey/answer.ts';
import { allPages } from '../../src/domain/survey/branching.ts';
import type { Page as SurveyPage } from '../../src/domain/survey/survey.ts';
import { accessibilityFaults, notFitting } from './accessibilityFaults.ts';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { MAIN_VARIANTS } from './mainVariants.ts';
import { Respondent, wordsIn } from './takeSurvey.ts';

const TAGS = MAIN_VARIANTS.map(({ tag }) => tag);
const SITE = ['/', '/help', '/privacy', '/settings', '/take-back', '/nowhere'];

/** What is wrong, by page; all of it is wanted at once. */
type Faults = Record<string, readonly string[]>;

function note(found: Faults, page: string, faults: readonly string[]): void {
  if (faults.length > 0) found[page] = faults;
}

let endpoint: EndpointProcess;
let phone: Phone;

beforeAll(async () => {
  endpoint = await EndpointProcess.start();
  phone = await Phone.start();
});
afterAll(async () => {
  await phone?.dispose();
  await endpoint?.dispose();
});

/** What leads to every page of every survey: all that happened lately, an age at which all is asked, and "tell more". */
function answerTo(page: SurveyPage): Answer | undefined {
  switch (page.kind) {
    case 'choose-one': {
      const code = ['14-to-15', 'somewhere-else', 'other'].find((each) => page.options.some((option) => option.code === each));
      return { kind: 'one', code: code ?? page.options[0]?.code ?? '' };
    }
    case 'choose-many':
      return { kind: 'many', codes: page.options.filter(({ exclusive }) => !exclusive).map(({ code }) => code) };
    case 'scale':
      return { kind: 'one', code: (page.easyRead ?? page.scale).points[0] ?? '' };
    case 'text':
      return { kind: 'text', text: 'A bus that comes, بس' };
    case 'number':
      return { kind: 'number', number: page.least };
    case 'information':
      return undefined;
  }
}

describe.each(TAGS)('in %s', (tag) => {
  const t = wordsIn(tag);

  it('the pages around the surveys are for everybody', async () => {
    const page = await phone.newTab();
    const found: Faults = {};
    for (const address of SITE) {
      await page.goto(`${endpoint.origin}${address}?lang=${tag}`);
      note(found, address, await accessibilityFaults(page));
    }
    await page.goto(`${endpoint.origin}/take-back?lang=${tag}`);
    await page.getByRole('button', { name: t('takeBack.button') }).click();
    await page.getByRole('link', { name: t('takeBack.empty') }).waitFor();
    note(found, 'take back without a code', await accessibilityFaults(page));
    await page.close();
    expect(found).toEqual({});
  });

  it.each(OPEN_SURVEYS.map((survey) => [survey.id, survey] as const))('%s: every page, answered, is for everybody', async (id, survey) => {
    const page = await phone.newTab();
    const person = new Respondent(page, id, tag);
    await person.open(endpoint.origin);
    await person.isTold('status.ready', 'status.loading');
    const met: string[] = [];
    const found: Faults = {};
    for (let at = await person.question(); at !== 'check'; at = await person.question()) {
      met.push(at);
      const asked = allPages(survey).find((each) => each.id === at);
      const answer = asked && answerTo(asked);
      // Easy Read asks its own points of a scale; the others the survey's.
      if (asked?.kind === 'scale' && tag !== 'en-x-easyread') await page.locator('.heard-options .heard-option').first().click();
      else if (answer) await person.give(answer);
      note(found, at, await accessibilityFaults(page));
      if (asked?.kind === 'text') {
        await page.getByRole('textbox').fill('a'.repeat(asked.most + 1));
        await person.button('nav.continue').click();
        await page.locator('#errors-title').waitFor();
        note(found, `${at}, with too many words`, await accessibilityFaults(page));
        await page.getByRole('textbox').fill('x'.repeat(400));
      }
      await person.goOn();
    }
    expect(met).toEqual(allPages(survey).map((each) => each.id));
    note(found, 'check', await accessibilityFaults(page));

    const second = await phone.newTab();
    const other = new Respondent(second, id, tag);
    await other.open(endpoint.origin);
    await other.seesHeading(t('tabs.openElsewhere'));
    note(found, 'open in another tab', await accessibilityFaults(second));
    await page.close();
    await second.goto(`${endpoint.origin}/?lang=${tag}`);
    await other.open(endpoint.origin);
    await other.seesHeading(t('resume.title'));
    note(found, 'welcome back', await accessibilityFaults(second));
    await other.button('resume.carryOn').click();
    await other.seesHeading(t('check.title'));
    await other.finish();
    await second.locator('.heard-kept', { hasText: t('status.received') }).waitFor();
    note(found, 'done', await accessibilityFaults(second));
    await second.close();
    expect(found).toEqual({});
  });

  it('the colours that a person has forced, and stillness, cost no control', async () => {
    const page = await phone.newTab();
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    for (const address of [...SITE, ...OPEN_SURVEYS.map(({ id }) => `/s/${id}`)]) {
      await page.goto(`${endpoint.origin}${address}?lang=${tag}`);
      expect(await notFitting(page, address)).toEqual([]);
      const moving = await page.evaluate(() => document.getAnimations().length);
      expect(moving, address).toBe(0);
      const borderless = await page.evaluate(() =>
        [...document.querySelectorAll('button.heard-next, .heard-option, .heard-text, .heard-card')]
          .filter((control) => Number.parseFloat(getComputedStyle(control).borderBlockStartWidth) === 0)
          .map((control) => control.outerHTML.slice(0, 120)),
      );
      expect(borderless, `${address}: without its ground a control needs an edge`).toEqual([]);
    }
    await page.close();
  });
});
