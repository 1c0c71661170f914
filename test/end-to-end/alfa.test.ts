import { Audit } from '@siteimprove/alfa-act';
import { Playwright } from '@siteimprove/alfa-playwright';
import rules from '@siteimprove/alfa-rules';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROVE } from '../prove.ts';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { walkedIn } from './mainVariants.ts';
import { Respondent, wordsIn } from './takeSurvey.ts';

/*
 * A second engine beside axe, on the main pages: Siteimprove Alfa, with all of its rules, those beyond AA too. The two share no
 * code and see different things: Alfa found that lines stood closer than WCAG 1.4.8 asks, and words outside every landmark.
 */

/** The page with every kind of control; those of cards and of text alone join it in the proof. */
const PAGES = ['/settings', ...(PROVE ? ['/', '/help', '/accessibility'] : [])];

/** Fewer checks than this have passed only where Alfa did not recognise the page: two copies of its own library do that, silently. */
const AT_LEAST = 100;

let endpoint: EndpointProcess;
let phone: Phone;

beforeAll(async () => {
  [endpoint, phone] = await Promise.all([EndpointProcess.start(), Phone.startWithoutWorker()]);
});
afterAll(() => Promise.all([phone?.dispose(), endpoint?.dispose()]));

/** Rule R61 wants a page to begin with its main heading. GOV.UK's error summary stands above it, so that it is met first. */
const HEADING_FIRST = 'https://alfa.siteimprove.com/rules/sia-r61';

/** Each failed rule with what it failed on. Rules that ask a person (`cantTell`) are answered by the other tests and by people. */
async function alfaFaults(page: Page): Promise<readonly string[]> {
  const seen = await Playwright.toPage(await page.evaluateHandle(() => document));
  const outcomes = [...(await Audit.of(seen, rules).evaluate())];
  expect(outcomes.filter(({ outcome }) => outcome === 'passed').length).toBeGreaterThan(AT_LEAST);
  return outcomes
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ rule, target }) => `${rule.uri}: ${String(target).replace(/\s+/g, ' ')}`);
}

/** Its rules ask about marks, which are the same in every variant. */

describe.each(walkedIn('en'))('in $name, Alfa finds nothing wrong', ({ tag }) => {
  it.each(PAGES)('with %s', async (address) => {
    const page = await phone.newTab();
    await page.goto(`${endpoint.origin}${address}?lang=${tag}`);
    // What the phone can say of itself comes with the script.
    await page.locator('.heard-kept', { hasText: wordsIn(tag)(PROVE ? 'status.ready' : 'status.gettingReady') }).waitFor();
    expect(await alfaFaults(page)).toEqual([]);
    await page.close();
  });

  it('with a first question, a scale, a problem, check your answers and the end', async () => {
    const person = new Respondent(await phone.newTab(), 'quick', tag);
    const { page } = person;
    const found: Record<string, readonly string[]> = {};
    await page.goto(`${endpoint.origin}/s/parent-experience?lang=${tag}`);
    found['first question'] = await alfaFaults(page);
    await person.open(endpoint.origin);
    await person.isTold('status.ready', 'status.loading');
    found['scale'] = await alfaFaults(page);
    await person.answerAll({ 'help-most': { kind: 'text', text: 'A bus that comes' } }, async (question) => {
      if (question !== 'help-most') return;
      await page.getByRole('textbox').fill('a'.repeat(1001));
      await person.button('nav.continue').click();
      await page.locator('#errors-title').waitFor();
      found['problem'] = (await alfaFaults(page)).filter((fault) => !fault.startsWith(HEADING_FIRST));
      await page.getByRole('textbox').fill('A bus that comes');
    });
    found['check'] = await alfaFaults(page);
    await person.finish();
    await person.seesHeading(person.t('done.receivedTitle'));
    found['done'] = await alfaFaults(page);
    await page.close();
    expect(found).toEqual({ 'first question': [], scale: [], problem: [], check: [], done: [] });
  });
});
