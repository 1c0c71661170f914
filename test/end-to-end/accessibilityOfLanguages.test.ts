import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, OPEN_SURVEYS, SITE_PAGES } from '../../src/build/pages.tsx';
import { VARIANTS } from '../../src/content/locales.ts';
import { PROVE } from '../prove.ts';
import { type Faults, faultsAtAGlance, menuFaults, note, wordsFaults } from './accessibilityFaults.ts';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { MAIN_VARIANTS } from './mainVariants.ts';
import { Respondent, wordsIn } from './takeSurvey.ts';

/** A script of its own. Urdu, among the main variants, is read from right to left; longer words are tried in `display.test.ts` and `newLanguage.test.ts`. */
const SAMPLE = ['pa'];
/** Of the languages that `accessibility.test.ts` leaves out: the same road in other words. */
const OTHERS = VARIANTS.filter((variant) => !MAIN_VARIANTS.includes(variant)).flatMap(({ tag }) =>
  PROVE || SAMPLE.includes(tag) ? [tag] : [],
);
/** First pages of surveys are of one kind: these have the most words. */
const LONGEST = ['parent-experience', 'young-people'];
/** axe asks about marks and colours, which are those of the main variants: one page a language shows that nothing else came in. */
const faultsOf = PROVE ? faultsAtAGlance : wordsFaults;
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

describe.each(OTHERS)('in %s', (tag) => {
  const t = wordsIn(tag);

  it('the pages around the surveys, the list of languages and a survey are for everybody', async () => {
    const page = await phone.newTab();
    const found: Faults = {};
    for (const address of SITE) {
      await page.goto(`${endpoint.origin}${address}?lang=${tag}`);
      // The sheet comes after the page.
      if (address === addressOf('paper')) await page.locator('.heard-sheet').waitFor();
      note(found, address, await faultsOf(page));
    }
    note(found, 'the list of languages', await menuFaults(page));
    for (const { id } of OPEN_SURVEYS.filter(({ id }) => PROVE || LONGEST.includes(id))) {
      await page.goto(`${endpoint.origin}/s/${id}?lang=${tag}`);
      note(found, `${id}, first page`, await faultsOf(page));
    }
    const person = new Respondent(page, 'quick', tag);
    await person.open(endpoint.origin);
    await person.isTold('status.ready', 'status.loading');
    await person.answerAll({ 'help-most': { kind: 'text', text: 'A bus' } }, async (question) =>
      note(found, question, await faultsOf(page)),
    );
    note(found, 'check', await faultsOf(page));
    await person.finish();
    await page.locator('.heard-kept', { hasText: t('status.received') }).waitFor();
    note(found, 'done', await faultsAtAGlance(page));
    await page.close();
    expect(found).toEqual({});
  });
});
