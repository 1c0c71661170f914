import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEntry } from '../domain/said-doing/anEntry.ts';
import { putOut } from '../endpoint/figures/putOut.ts';
import { person } from '../endpoint/staff/listeningDesk.ts';
import { sideways, staffFaults } from './axeFaults.ts';
import { closeProfiles, sharedBrowser } from './browser.ts';
import { type ListeningSite, startListeningSite } from './listeningSite.ts';

const EDITH = person('Edith', 'editor');
const FAY = person('Fay', 'forum-reviewer');
const HOSTILE = '<img src=x onerror="document.title=`owned`">';

let site: ListeningSite;
let browser: Browser;

beforeAll(async () => {
  site = await startListeningSite(EDITH);
  await putOut(site.database, '2026-Q1', { waiting: 14 });
  await putOut(site.database, '2026-Q2', { waiting: 12 });
  const words = { title: HOSTILE, said: HOSTILE, doing: HOSTILE, updates: { opened: HOSTILE } };
  await site.staff('POST', '/entries', { entry: anEntry(), quotes: [], confirmed: [] });
  const hostile = anEntry({ id: 'hostile', owner: HOSTILE, words: { en: words, ur: words } });
  await site.staff('POST', '/entries', { entry: hostile, quotes: [], confirmed: [] });
  browser = await sharedBrowser();
});

afterAll(async () => {
  await closeProfiles();
  await site?.close();
});

async function open(path: string, width = 1024): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 768 }, locale: 'en-GB', baseURL: site.origin });
  const page = await context.newPage();
  await go(page, path);
  return page;
}

async function go(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(() => page.getByText('Loading …').count()).toBe(0);
}

describe('answering in a browser', () => {
  it('an entry goes from the editor through the forum to the families, and nothing that is not saved is lost on the way', async () => {
    site.actor = EDITH;
    const page = await open('/staff/entries');
    await page.getByRole('link', { name: 'A quiet room' }).click();
    await page.getByLabel('Language or format beside the English').selectOption('ur');
    await page.locator('#words-ur-changed').fill('کمرہ کھل گیا ہے۔');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByText('is here again').waitFor();
    await page.getByRole('button', { name: 'Save as version 2' }).click();
    await page.getByText('Everything is saved').waitFor();
    await page.getByRole('button', { name: 'Ask the forum to look at it' }).click();
    await page.getByText('Waiting for the forum').waitFor();
    expect(await staffFaults(page)).toEqual([]);
    await page.context().close();

    site.actor = FAY;
    const forum = await open('/staff/entries/quiet-room');
    expect(await staffFaults(forum)).toEqual([]);
    await forum.getByRole('button', { name: 'We agree with this wording' }).click();
    await forum.getByText('The forum agrees with this version').waitFor();
    await forum.context().close();

    site.actor = EDITH;
    const publishing = await open('/staff/entries/quiet-room');
    await publishing.getByRole('button', { name: 'Publish version 2' }).click();
    await publishing.getByText('Families see version 2').waitFor();
    await publishing.getByText('What version 2 changed').click();
    await publishing.getByRole('region', { name: 'Changes of version 2' }).waitFor();
    expect(await staffFaults(publishing)).toEqual([]);
    const loop = await (await fetch(`${site.origin}/api/loop?lang=ur`)).json();
    expect(loop).toMatchObject({ entries: [{ id: 'quiet-room', lang: 'ur', draft: true, changed: 'کمرہ کھل گیا ہے۔' }] });
    await publishing.context().close();
  });

  it('a hostile text stays text on every page that shows it', async () => {
    site.actor = EDITH;
    await site.staff('POST', '/entries/hostile/publish', { version: 1, reason: HOSTILE });
    const report = { from: '2026-Q1', to: '2026-Q2', introduction: HOSTILE, copies: HOSTILE };
    const { day } = (await site.staff('POST', '/reports', report)) as { day: string };
    for (const path of ['/staff/entries', '/staff/entries/hostile', '/staff/report', `/said/report/${day}?lang=ur`]) {
      const page = await open(path);
      if (path === '/staff/report') {
        await page.getByLabel('Introduction').fill(HOSTILE);
        await page.getByLabel('How people without internet get a copy').fill(HOSTILE);
        await page.getByRole('button', { name: 'Preview' }).click();
        await page.getByRole('button', { name: 'Publish this report' }).waitFor();
      }
      await page.getByText(HOSTILE).first().waitFor();
      expect(await page.title(), path).not.toBe('owned');
      expect(await page.locator('img[src="x"]').count(), path).toBe(0);
      await page.context().close();
    }
  });

  it('every page is free of what axe finds, and fits a tablet', async () => {
    site.actor = EDITH;
    const pages = ['/staff/entries', '/staff/entries/new', '/staff/entries/quiet-room', '/staff/timeline', '/staff/report', '/said/report'];
    const page = await open(pages[0] ?? '', 768);
    for (const path of pages) {
      await page.setViewportSize({ width: 768, height: 768 });
      await go(page, path);
      expect(await staffFaults(page), path).toEqual([]);
      for (const width of [1024, 1440]) {
        await page.setViewportSize({ width, height: 768 });
        expect(await sideways(page), `${path} at ${width}`).toEqual([]);
      }
    }
    await page.context().close();
  });
});
