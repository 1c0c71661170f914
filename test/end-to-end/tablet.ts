import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Kiosk } from '../../src/app/kiosk/kiosk.ts';
import { AREA } from '../../src/content/area.ts';
import { LOCALES, VARIANTS } from '../../src/content/locales.ts';
import { createCatalogue } from '../../src/i18n/catalogue.ts';
import type { Phone } from './browser.ts';
import { Respondent } from './takeSurvey.ts';

const catalogue = createCatalogue(LOCALES, AREA);

/** A tablet's screen, upright, in CSS pixels. */
const UPRIGHT = { width: 820, height: 1180 };

export const KIOSK: Kiosk = {
  tablet: '11111111-1111-4111-8111-111111111111',
  session: 'radcliffe-hub.2026-11-28.a',
  place: 'radcliffe-hub',
  label: 'Radcliffe hub',
  surveys: ['parent-experience', 'young-people', 'quick', 'say'],
  tags: ['en', 'en-x-easyread', 'ur', 'pl', 'ar'],
  tag: 'en',
  idleMinutes: 5,
};

/** What a page of a shared tablet needs beside what a phone keeps. */
const FILES = ['/hub/kiosk.js', '/hub/kiosk.css'];
/** The families' first page, and where the service worker looks for it. */
const FAMILIES = { file: '/kept/hub/families.en.html', key: '/hub/families?lang=en' };

/** Makes the tablet ready to be without a network, and hands it over, as the worker's desk does. */
export async function handOver(page: Page, origin: string, kiosk: Kiosk = KIOSK): Promise<void> {
  await page.goto(`${origin}/settings?lang=${kiosk.tag}`);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.evaluate(
    async ([tags, files, families]) => {
      const ask = (message: object) =>
        new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = ({ data }) => resolve(data);
          navigator.serviceWorker.controller?.postMessage(message, [port2]);
        });
      for (const tag of tags) if ((await ask({ type: 'KEEP_LANGUAGE', tag, read: false })) !== true) throw new Error(`${tag} was not kept`);
      const [set] = (await caches.keys()).filter((name) => name.startsWith('heard-set-'));
      const kept = await caches.open(set ?? '');
      await kept.addAll([...files]);
      await kept.put(families.key, await fetch(families.file));
    },
    [kiosk.tags, FILES, FAMILIES] as const,
  );
  await page.evaluate((mark) => localStorage.setItem('heard.kiosk', mark), JSON.stringify(kiosk));
  await page.goto(`${origin}/hub/families`);
}

/** Something that stands nowhere else. */
export const uniqueWord = (): string => `hk${randomBytes(9).toString('hex')}`;

/** A family in front of a shared tablet. */
export class Family extends Respondent {
  /** A tab that can tell the page that time has passed. */
  static async tab(tablet: Phone): Promise<Page> {
    const page = await tablet.newTab();
    await page.setViewportSize(UPRIGHT);
    await page.addInitScript(() => {
      const { now } = Date;
      Date.now = () => now() + ((window as { heardSlept?: number }).heardSlept ?? 0);
    });
    return page;
  }

  /**
   * Chooses the language, and then the survey, by what is to be read there.
   *
   * @param from what the tablet returns to.
   */
  async begins(from = 'en'): Promise<void> {
    await this.seesStart(from);
    await this.languageLink(this.tag).click();
    await this.seesStart(this.tag);
    const card = { quick: 'quick', say: 'say', 'parent-experience': 'parent', 'young-people': 'young-person' }[this.survey.id] ?? '';
    await this.page.getByRole('button', { name: this.t(`home.${card}.title`) }).click();
    const [first] = this.survey.sections.flatMap(({ pages }) => pages);
    await this.seesHeading(catalogue.surveyWords(this.survey, this.tag).pages[first?.id ?? '']?.label ?? '');
  }

  /** The start screen, in this language. */
  async seesStart(tag: string): Promise<void> {
    await this.page.waitForURL('**/hub/families');
    await this.page.locator(`html[lang="${tag}"] .heard-kiosk-surveys`).waitFor();
  }

  override languageLink(tag: string) {
    const name = VARIANTS.find((variant) => variant.tag === tag)?.name ?? tag;
    return this.page.getByRole('button', { name, exact: true });
  }

  /** From "Check your answers" to the last page. @returns the receipt code. */
  override async finish(): Promise<string> {
    await this.button('check.send').click();
    await this.seesHeading(this.t('kiosk.done.title'));
    return this.receiptCode();
  }

  async givesBack(): Promise<void> {
    await this.button('kiosk.done.finish').click();
    await this.seesStart('en');
  }

  /** So many minutes go by, the page's own clock says. */
  async waits(minutes: number): Promise<void> {
    await this.page.evaluate((slept) => {
      const told = window as { heardSlept?: number };
      told.heardSlept = (told.heardSlept ?? 0) + slept;
    }, minutes * 60_000);
  }

  /** What somebody would see who looked at the page now: its words, what stands in its fields, what is ticked. */
  async shows(): Promise<string> {
    // A page may be on its way to the start screen, by itself: what counts is what is to be seen in the end.
    for (;;) {
      const shown = await this.#seen().catch((error: Error) => {
        if (!error.message.includes('context was destroyed')) throw error;
      });
      if (shown !== undefined) return shown;
      await this.page.waitForLoadState();
    }
  }

  #seen(): Promise<string> {
    return this.page.evaluate(() => {
      const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input')];
      const filled = fields.map((field) =>
        field.matches(':checked') ? 'ticked' : field.matches('[type=radio], [type=checkbox]') ? '' : field.value,
      );
      return `${document.title}\n${document.body.innerText}\n${filled.join('\n')}\n${JSON.stringify(history.state)}\n${location.href}`;
    });
  }
}
