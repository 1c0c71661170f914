import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, OPEN_SURVEYS, SITE_PAGES } from '../../src/build/pages.tsx';
import { VARIANTS } from '../../src/content/locales.ts';
import type { Answer } from '../../src/domain/survey/answer.ts';
import { allPages } from '../../src/domain/survey/branching.ts';
import type { Page as SurveyPage } from '../../src/domain/survey/survey.ts';
import { DEFAULT_VARIANT } from '../../src/i18n/variants.ts';
import { PROVE } from '../prove.ts';
import { accessibilityFaults, type Faults, faultsAtAGlance, menuFaults, note, notFitting, wordsFaults } from './accessibilityFaults.ts';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { MAIN_VARIANTS } from './mainVariants.ts';
import { Respondent, wordsIn } from './takeSurvey.ts';

/** The other languages are looked at in `accessibilityOfLanguages.test.ts`; the proof looks at all of them as at these. */
const TAGS = (PROVE ? VARIANTS : MAIN_VARIANTS).map(({ tag }) => tag);
/** What `npm test` walks through in each variant; the other surveys are made of the same kinds of pages. */
const WALKED: Readonly<Record<string, readonly string[]>> = {
  en: ['quick'],
  'en-x-easyread': ['young-people'],
  ur: ['quick'],
};
/** Walked in all themes and sizes: it has every kind of page. The colours of a question are the same in every survey. */
const IN_EVERY_THEME = 'quick';
/** Pages that another page of the same kind is asked instead of. */
const ASKED_INSTEAD: Readonly<Record<string, readonly string[]>> = { 'after-review': ['ehc-review'] };
/** Each page's own colours and edges are in `SITE`; the first pages of surveys are of one kind. */
const FIRST_PAGES = OPEN_SURVEYS.filter(({ id }) => PROVE || id === IN_EVERY_THEME).map(({ id }) => `/s/${id}`);
const EASY_READ = 'en-x-easyread';
const SITE = SITE_PAGES.map((page) => (page === 'not-found' ? '/nowhere' : addressOf(page)));

let endpoint: EndpointProcess;
let phone: Phone;

beforeAll(async () => {
  endpoint = await EndpointProcess.start();
  phone = await Phone.startWithoutWorker();
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
  const original = tag === DEFAULT_VARIANT;

  it(`the pages around the surveys are for everybody${tag === EASY_READ ? ', and have no word smaller than 14 point' : ''}`, async () => {
    const page = await phone.newTab();
    const faultsOf = PROVE ? accessibilityFaults : original ? faultsAtAGlance : wordsFaults;
    const found: Faults = {};
    for (const address of SITE) {
      await page.goto(`${endpoint.origin}${address}?lang=${tag}`);
      // The sheet comes after the page.
      if (address === addressOf('paper')) await page.locator('.heard-sheet').waitFor();
      note(found, address, await faultsOf(page));
      if (tag === EASY_READ) note(found, `${address}, under 14 point`, await smallWords(page));
    }
    for (const address of tag === EASY_READ ? FIRST_PAGES : []) {
      await page.goto(`${endpoint.origin}${address}?lang=${tag}`);
      note(found, `${address}, under 14 point`, await smallWords(page));
    }
    note(found, 'the list of languages', await menuFaults(page));
    await page.goto(`${endpoint.origin}/take-back?lang=${tag}`);
    await page.getByRole('button', { name: t('takeBack.button') }).click();
    await page.getByRole('link', { name: t('takeBack.empty') }).waitFor();
    note(found, 'take back without a code', await faultsOf(page));
    await page.close();
    expect(found).toEqual({});
  });

  const looked = OPEN_SURVEYS.filter(({ id }) => PROVE || WALKED[tag]?.includes(id));
  it.each(looked.map((survey) => [survey.id, survey] as const))('%s: every page, answered, is for everybody', async (id, survey) => {
    const page = await phone.newTab();
    const thorough = PROVE || (original && id === IN_EVERY_THEME);
    const faultsOf = thorough ? accessibilityFaults : original ? faultsAtAGlance : wordsFaults;
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
      if (asked?.kind === 'scale' && tag !== EASY_READ) await page.locator('.heard-options .heard-option').first().click();
      else if (answer) await person.give(answer);
      note(found, at, await faultsOf(page));
      if (asked?.kind === 'text') {
        await page.getByRole('textbox').fill('a'.repeat(asked.most + 1));
        await person.button('nav.continue').click();
        await page.locator('#errors-title').waitFor();
        note(found, `${at}, with too many words`, await faultsOf(page));
        await page.getByRole('textbox').fill('x'.repeat(400));
      }
      await person.goOn();
    }
    const others = ASKED_INSTEAD[id] ?? [];
    expect(met).toEqual(allPages(survey).flatMap((each) => (others.includes(each.id) ? [] : [each.id])));
    note(found, 'check', await faultsOf(page));

    const second = await phone.newTab();
    const other = new Respondent(second, id, tag);
    await other.open(endpoint.origin);
    await other.seesHeading(t('tabs.openElsewhere'));
    note(found, 'open in another tab', await faultsOf(second));
    await page.close();
    await second.goto(`${endpoint.origin}/?lang=${tag}`);
    await other.open(endpoint.origin);
    await other.seesHeading(t('resume.title'));
    note(found, 'welcome back', await faultsOf(second));
    await other.button('resume.carryOn').click();
    await other.seesHeading(t('check.title'));
    await other.finish();
    await second.locator('.heard-kept', { hasText: t('status.received') }).waitFor();
    note(found, 'done', await faultsOf(second));
    await second.close();
    expect(found).toEqual({});
  });

  const forced = PROVE || original ? it : undefined;
  forced?.('the colours that a person has forced, and stillness, cost no control', async () => {
    const page = await phone.newTab();
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    for (const address of [...SITE, ...FIRST_PAGES]) {
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

/** 14 point, the least that Easy Read is printed and shown in, as CSS pixels. */
const FOURTEEN_POINT = (14 * 96) / 72;

/** Words smaller than that. A sheet of paper is shown smaller than it is printed. */
function smallWords(page: Page): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const shown = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
      (each) => each.checkVisibility() && !each.closest('.heard-hidden, .heard-sheet, script, [lang]:not([lang="en-x-easyread"])'),
    );
    const withWords = shown.filter((each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()));
    return withWords
      .filter((each) => Number.parseFloat(getComputedStyle(each).fontSize) < least - 0.01)
      .map((each) => `${getComputedStyle(each).fontSize}: ${each.outerHTML.slice(0, 100)}`);
  }, FOURTEEN_POINT);
}
