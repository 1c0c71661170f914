import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { expectRow } from './expectRow.ts';
import { walkedIn } from './mainVariants.ts';
import { quickScript, WORDS } from './scripts.ts';
import { Respondent } from './takeSurvey.ts';

/** More stops than any page has; a thing not reached by then cannot be reached. */
const MOST_STOPS = 40;

describe('a whole survey with nothing but a keyboard', () => {
  let endpoint: EndpointProcess;
  let phone: Phone;

  beforeAll(async () => {
    [endpoint, phone] = await Promise.all([EndpointProcess.start(), Phone.startWithoutWorker()]);
  });
  afterAll(() => Promise.all([phone.dispose(), endpoint.dispose()]));

  /** Where the focus is, as a screen reader would name it. */
  const focused = (page: Page): Promise<{ tag: string; name: string; type: string }> =>
    page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      const name = at?.labels?.[0]?.textContent ?? at?.textContent ?? '';
      return { tag: at?.tagName ?? '', name: name.trim(), type: at?.type ?? '' };
    });

  async function tabTo(page: Page, there: (at: { tag: string; name: string; type: string }) => boolean): Promise<void> {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await page.keyboard.press('Tab');
      if (there(await focused(page))) return;
    }
    throw new Error('cannot be reached with Tab');
  }

  /** The link that skips to the main part: from the top of the page, past everything that is the same on each. */
  async function skipToMain({ page, t }: Respondent): Promise<void> {
    await page.getByRole('link', { name: t('nav.skip') }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#main');
  }

  async function headingHasFocus(person: Respondent, text: string): Promise<void> {
    await person.seesHeading(text);
    await expect.poll(() => focused(person.page)).toMatchObject({ tag: 'H1', name: text });
  }

  it.each(walkedIn('ur'))('in $name: each new page is read out from its heading, and a problem from its summary', async ({ tag }) => {
    const script = quickScript(tag);
    const person = new Respondent(await phone.newTab(), 'quick', tag);
    const { page } = person;
    const goOn = async () => {
      await tabTo(page, ({ name }) => name === person.t('nav.continue'));
      await page.keyboard.press('Enter');
    };
    await person.open(endpoint.origin);
    await person.isTold('status.ready', 'status.loading');
    await page.keyboard.press('Tab');
    expect((await focused(page)).name).toBe(person.t('nav.skip'));

    for (const question of ['needs-supported', 'waiting-advice', 'confidence']) {
      if (question !== 'needs-supported') await headingHasFocus(person, person.asked(question));
      if (question === 'confidence') {
        await skipToMain(person);
        expect(await person.question()).toBe(question);
      }
      await tabTo(page, ({ type }) => type === 'radio');
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      const chosen = script[question];
      if (chosen?.kind === 'one') expect((await focused(page)).name).toBe(person.label(question, chosen.code));
      await goOn();
    }

    await headingHasFocus(person, person.asked('help-most'));
    await tabTo(page, ({ tag: at }) => at === 'TEXTAREA');
    await page.keyboard.insertText('a'.repeat(1001));
    await goOn();
    const summary = page.getByRole('group', { name: person.t('problem.title') });
    await summary.waitFor();
    await expect.poll(() => summary.evaluate((box) => box === document.activeElement)).toBe(true);
    await tabTo(page, ({ name }) => name === person.t('problem.text-too-long', { most: 1000, count: 1 }));
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await focused(page)).tag).toBe('TEXTAREA');
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(WORDS);
    await goOn();

    await headingHasFocus(person, person.t('check.title'));
    await tabTo(page, ({ name }) => name === person.t('check.send'));
    await page.keyboard.press('Enter');
    await person.heading.filter({ hasNotText: person.t('check.title') }).waitFor();
    await expect.poll(async () => (await focused(page)).tag).toBe('H1');
    await person.seesHeading(person.t('done.receivedTitle'));
    await expectRow(endpoint, script, tag);
    await page.close();
  });
});
