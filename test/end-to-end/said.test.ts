import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ENTRIES } from '../../src/content/entries.ts';
import { TIMELINE } from '../../src/content/timeline.ts';
import type { Answer } from '../../src/domain/survey/answer.ts';
import { PROVE } from '../prove.ts';
import { accessibilityFaults, type Faults, faultsAtAGlance, note } from './accessibilityFaults.ts';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { expectRow } from './expectRow.ts';
import { layoutFaults } from './layoutFaults.ts';
import { walkedIn } from './mainVariants.ts';
import { AN_ENTRY, Respondent, wordsIn } from './takeSurvey.ts';

const t = wordsIn('en');
const TITLE = ENTRIES.find(({ id }) => id === AN_ENTRY)?.words['en']?.title ?? '';
const REPLY: Readonly<Record<string, Answer>> = {
  difference: { kind: 'one', code: 'a-little' },
  enough: { kind: 'one', code: 'no' },
  'me-too': { kind: 'one', code: 'yes' },
  words: { kind: 'text', text: 'We still wait. ہم اب بھی انتظار میں ہیں۔' },
};

describe('what is published', () => {
  let endpoint: EndpointProcess;
  let phone: Phone;

  beforeAll(async () => {
    endpoint = await EndpointProcess.start();
  });
  afterAll(() => endpoint.dispose());
  beforeEach(() => endpoint.restart());
  afterEach(() => phone.dispose());

  describe('and kept', () => {
    it('is read, filtered and answered without a signal after the browser was killed, and the reply arrives once', async () => {
      phone = await Phone.start();
      const first = await phone.newTab();
      await first.goto(`${endpoint.origin}/said?lang=en`);
      await first.getByText(t('said.count', { count: ENTRIES.length })).waitFor();
      await first.getByText(t('status.ready')).first().waitFor();
      await endpoint.kill();
      await phone.kill();
      await phone.reopen();
      await phone.context.setOffline(true);

      const page = await phone.newTab();
      await page.goto(`${endpoint.origin}/said`);
      await page.getByText(t('said.count', { count: ENTRIES.length })).waitFor();
      await page.getByText(t('said.filter')).click();
      await page.getByLabel(t('said.need')).selectOption('communication-and-interaction');
      await page.getByLabel(t('said.theme')).selectOption('health');
      const fitting = ENTRIES.filter(
        ({ themes, needs }) => themes.includes('health') && (needs.length === 0 || needs.includes('communication-and-interaction')),
      );
      await page.getByText(t('said.shown', { count: fitting.length, total: ENTRIES.length })).waitFor();
      await page.getByRole('link', { name: TITLE, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
      expect(new URL(page.url()).hash).toBe(`#${AN_ENTRY}`);
      expect(await page.locator('.heard-qr path').count()).toBe(2);

      await page.getByRole('link', { name: t('said.meToo') }).click();
      const person = new Respondent(page, 'reply', 'en');
      await page.getByText(t('replyTo.about', { title: TITLE })).waitFor();
      await person.answerAll(REPLY);
      await person.finish();
      await person.seesHeading(t('done.savedTitle'));
      await page.getByText(t('after.support')).waitFor();
      await page.getByRole('link', { name: t('replyTo.about', { title: TITLE }) }).waitFor();
      // The mark stands once, in the header.
      expect(await page.locator('svg path[fill="var(--brand)"]').count()).toBe(1);

      await endpoint.restart();
      await phone.context.setOffline(false);
      await person.seesHeading(t('done.receivedTitle'));
      await expectRow(endpoint, REPLY, 'en', { survey: 'reply', about: AN_ENTRY });
    });

    it('is the same at an entry’s own address, opened without a signal', async () => {
      phone = await Phone.startShared();
      const page = await phone.newTab();
      await page.goto(`${endpoint.origin}/said?lang=en`);
      await page.getByText(t('said.count', { count: ENTRIES.length })).waitFor();
      await page.getByText(t('status.ready')).first().waitFor();
      await endpoint.kill();
      await phone.context.setOffline(true);
      await page.goto('about:blank');
      await page.goto(`${endpoint.origin}/said#${AN_ENTRY}`);
      await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
      await page.goto(`${endpoint.origin}/timeline?lang=en`);
      await page
        .getByText(t('timeline.count', { count: TIMELINE.length }))
        .first()
        .waitFor();
    });

    it('a reply begun about one entry is never offered for another, and waits for its own', async () => {
      phone = await Phone.startShared();
      const page = await phone.newTab();
      const person = new Respondent(page, 'reply', 'en');
      await person.open(endpoint.origin);
      await person.isTold('status.ready');
      await person.give(REPLY['difference'] ?? { kind: 'many', codes: [] });
      await person.isToldKept();

      const other = new Respondent(await phone.newTab(), 'reply', 'en');
      await other.open(endpoint.origin, '&about=school-transport');
      await other.isTold('status.ready');
      await other.seesHeading(other.asked('difference'));
      expect(await other.option(other.label('difference', 'a-little')).isChecked()).toBe(false);

      await page.close();
      const again = new Respondent(await phone.newTab(), 'reply', 'en');
      await again.open(endpoint.origin);
      await again.seesHeading(t('resume.title'));
    });

    it('something can be said at its short address, without a signal too, and came by the poster it came by', async () => {
      phone = await Phone.startShared();
      const person = new Respondent(await phone.newTab(), 'say', 'en');
      await person.page.goto(`${endpoint.origin}/?lang=en&c=radcliffe-hub`);
      await person.page.getByText(t('status.ready')).first().waitFor();
      await endpoint.kill();
      await phone.context.setOffline(true);
      await person.page.getByRole('link', { name: t('home.say.title') }).click();
      await person.page.waitForURL(/\/say\?/);
      const script: Readonly<Record<string, Answer>> = {
        words: { kind: 'text', text: 'The bus never comes.' },
        theme: { kind: 'one', code: 'transport' },
      };
      await person.answerAll(script);
      await person.finish();
      await endpoint.restart();
      await phone.context.setOffline(false);
      await person.seesHeading(t('done.receivedTitle'));
      await expectRow(endpoint, script, 'en', { survey: 'say', campaign: 'radcliffe-hub' });
    });
  });

  describe('and read', () => {
    beforeEach(async () => {
      phone = await Phone.startWithoutWorker();
    });

    it('a reply about nothing asks nothing, and leads to where an entry is chosen', async () => {
      const page = await phone.newTab();
      await page.goto(`${endpoint.origin}/s/reply?lang=en`);
      await page.getByRole('heading', { level: 1, name: t('replyTo.noneTitle') }).waitFor();
      expect(await page.locator('form').count()).toBe(0);
      await page.getByRole('link', { name: t('replyTo.choose') }).click();
      await page.getByRole('heading', { level: 1, name: t('said.title') }).waitFor();
    });

    it('in Urdu keeps Latin words apart, and who does something beside its label', async () => {
      const page = await phone.newTab();
      await page.goto(`${endpoint.origin}/said?lang=ur#${AN_ENTRY}`);
      const owner = page.locator('.heard-facts dd', { hasText: 'NHS Greater Manchester' }).first();
      await owner.waitFor();
      await page.evaluate(() => document.fonts.load('20px "Noto Nastaliq Urdu"', 'ا'));
      // The first space between two Latin words, in parts of the size of the letters.
      const gap = await page
        .locator('.heard-main p', { hasText: 'speech and language' })
        .first()
        .evaluate((p) => {
          const text = [...p.childNodes].find((node) => node.textContent?.includes('speech and'));
          if (!text) throw new Error('the words are not in one piece');
          const range = document.createRange();
          const at = text.textContent?.indexOf('speech and') ?? 0;
          range.setStart(text, at + 'speech'.length);
          range.setEnd(text, at + 'speech '.length);
          return range.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(p).fontSize);
        });
      expect(gap).toBeGreaterThan(0.2);
      const apart = await owner.evaluate((dd) => {
        const range = document.createRange();
        range.selectNodeContents(dd);
        return dd.getBoundingClientRect().right - range.getBoundingClientRect().right;
      });
      expect(apart).toBeLessThan(4);
      // In what is tapped and typed into as well, where a browser begins with its own spaces.
      await page.goto(`${endpoint.origin}/say?lang=ur`);
      const spacing = (selector: string) => page.locator(selector).evaluate((each) => getComputedStyle(each).wordSpacing);
      const size = await page.locator('#written').evaluate((each) => Number.parseFloat(getComputedStyle(each).fontSize));
      await expect.poll(() => spacing('#written').then(Number.parseFloat)).toBeGreaterThan(size * 0.1);
      expect(await spacing('form button[type=submit]')).not.toBe('0px');
    });

    it.each(walkedIn('ur'))(
      'has no accessibility fault that can be found by machine, and fits the narrowest phone: $name',
      async ({ tag }) => {
        const found: Faults = {};
        const faultsOf = PROVE ? accessibilityFaults : faultsAtAGlance;
        const page = await phone.newTab();
        // The questions of /say are walked in `accessibility.test.ts`.
        const addresses = ['/said', `/said#${AN_ENTRY}`, '/timeline', ...(PROVE ? ['/say', `/s/reply?about=${AN_ENTRY}`] : [])];
        for (const address of addresses) {
          const [path = '', hash] = address.split('#');
          await page.goto('about:blank');
          await page.goto(`${endpoint.origin}${path}${path.includes('?') ? '&' : '?'}lang=${tag}${hash ? `#${hash}` : ''}`);
          await page.locator('.heard-entry, .heard-month, form').first().waitFor();
          note(found, `${address} in ${tag}`, await faultsOf(page));
          await page.setViewportSize({ width: 320, height: 640 });
          note(found, `${address} in ${tag} at 320`, await layoutFaults(page));
        }
        expect(found).toEqual({});
      },
    );
  });
});
