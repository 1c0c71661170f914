import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putOutAll } from '../endpoint/figures/putOut.ts';
import { person, QUOTE, saying } from '../endpoint/staff/listeningDesk.ts';
import { sideways, staffFaults } from './axeFaults.ts';
import { closeProfiles, sharedBrowser } from './browser.ts';
import { type ListeningSite, startListeningSite } from './listeningSite.ts';

const SAM = person('Sam', 'listener');
const HOSTILE = '<img src=x onerror="document.title=`owned`"> \u202Eevil';

let site: ListeningSite;
let browser: Browser;
const paths: string[] = [];

beforeAll(async () => {
  site = await startListeningSite(SAM);
  const texts = [
    ['We have waited since Tadeusz was three', 'en', QUOTE],
    ['ہم تین سال سے انتظار کر رہے ہیں', 'ur', {}],
    [HOSTILE, 'en', {}],
  ] as const;
  for (const [at, [text, language, more]] of texts.entries()) {
    paths.push(await site.put(saying(text, { language, id: `0000000${at}-0000-4000-8000-000000000000` }, more), `00000-0000${at}`));
  }
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
  await page.getByText('Loading …').waitFor({ state: 'detached' });
}

describe('the listening desk in a browser', () => {
  it('is worked by keyboard alone, from the inbox to the theme page', async () => {
    const page = await open('/staff/listening');
    await page.getByRole('link', { name: /text 1$/ }).press('Enter');
    await page.locator('blockquote', { hasText: 'Tadeusz' }).waitFor();

    await page.keyboard.press('e');
    const box = page.getByLabel('The text without names');
    await expect.poll(() => box.evaluate((area) => area === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: '[name]' }).press('Enter');
    await page.getByRole('alert').getByText('Select the words first').waitFor();
    await box.evaluate((area: HTMLTextAreaElement) => {
      const at = area.value.indexOf('Tadeusz');
      area.setSelectionRange(at, at + 'Tadeusz'.length);
    });
    await page.getByRole('button', { name: '[name]' }).press('Enter');
    await page.locator('.is-preview', { hasText: 'We have waited since [name] was three' }).waitFor();
    expect(await staffFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save the redacted text' }).press('Enter');
    await page.getByText('Saved', { exact: true }).waitFor();

    await page.getByRole('heading', { name: 'What do you want to say?' }).focus();
    await page.keyboard.press('t');
    await page.keyboard.type('wai');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Take off Waiting' }).waitFor();
    await page.getByText('Saved', { exact: true }).waitFor();

    await page.getByRole('heading', { name: 'What do you want to say?' }).focus();
    await page.keyboard.press('d');
    // The next text is here, and the focus is on its heading.
    await page.locator('blockquote:lang(ur)').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('words');
    await page.keyboard.press('j');
    await page.locator('blockquote', { hasText: 'evil' }).waitFor();
    await page.keyboard.press('k');
    await page.locator('blockquote:lang(ur)').waitFor();
    // What is done has left the inbox; the browser's own way back leads to it.
    for (let back = 0; back < 3; back += 1) await page.goBack();
    await page.locator('blockquote', { hasText: 'Tadeusz' }).first().waitFor();
    expect(await page.getByRole('button', { name: 'Done', exact: true }).getAttribute('aria-pressed')).toBe('true');

    await putOutAll(site.database, { waiting: 12 });
    await page.goto('/staff/themes/waiting');
    await page.locator('blockquote', { hasText: 'We have waited since [name] was three' }).waitFor();
    expect(await page.getByText('Tadeusz').count()).toBe(0);
    // A listener works with the words of the running wave too, and comes to them from here.
    await page.getByRole('link', { name: 'Texts with this theme on the listening desk' }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('?part=all&theme=waiting');
    await page.getByRole('link', { name: 'What do you want to say?' }).first().waitFor();
    await page.context().close();
  });

  it('shows hostile words as words', async () => {
    const page = await open(paths[2] ?? '');
    await page.locator('blockquote').waitFor();
    expect(await page.locator('blockquote').textContent()).toBe(HOSTILE);
    expect(await page.locator('blockquote img').count()).toBe(0);
    expect(await page.title()).toContain('Heard for staff');
    await page.context().close();
  });

  it('tells the second of two listeners kindly, and loads what the first has made', async () => {
    const page = await open(paths[1] ?? '');
    await page.getByRole('button', { name: 'Being worked on', exact: true }).waitFor();
    site.actor = person('Alex', 'listener');
    await site.staff('PUT', (paths[1] ?? '').replace('/staff/listening', '/texts'), { version: 0, themes: ['waiting'] });
    site.actor = SAM;
    await page.getByRole('button', { name: 'Being worked on', exact: true }).click();
    await page.getByText('Somebody else has changed this text').waitFor();
    await page.getByRole('button', { name: 'Load the text' }).click();
    await page.getByRole('button', { name: 'Take off Waiting' }).waitFor();
    await page.getByRole('button', { name: 'Being worked on', exact: true }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.context().close();
  });

  it('keeps what could not be saved, says so, and saves it when there is a network again', async () => {
    const page = await open(paths[2] ?? '');
    await page.getByRole('button', { name: 'Being worked on', exact: true }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Being worked on', exact: true }).click();
    await page.getByText('Not saved yet.').waitFor();
    // Going on would lose it: the text stays.
    await page.getByRole('button', { name: 'Previous' }).click();
    await page.getByText('Not saved yet.').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Save again' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.context().close();
  });

  it('has shortcuts that can be switched off, and that are deaf while somebody types', async () => {
    const page = await open(paths[2] ?? '');
    await page.getByLabel('Add a theme').pressSequentially('kjd');
    await page.locator('blockquote', { hasText: 'evil' }).waitFor();
    await page.getByText('Keyboard shortcuts').click();
    await page.getByLabel('Use shortcuts').uncheck();
    await page.getByRole('heading', { name: 'What do you want to say?' }).focus();
    await page.keyboard.press('t');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('words');
    await page.reload();
    await page.getByText('Keyboard shortcuts').click();
    expect(await page.getByLabel('Use shortcuts').isChecked()).toBe(false);
    await page.context().close();
  });

  it('takes a meeting, refuses a phone number in it, and shows it on the theme page', async () => {
    const page = await open('/staff/meetings/new');
    await page.getByLabel('Day').fill('2026-11-20');
    const note = page.getByLabel('What was said');
    await note.fill('Ring Jo on 07700 900123');
    await page.getByRole('button', { name: 'Save the notes' }).click();
    await page.getByText('There is a phone number in this note.').waitFor();
    await expect.poll(() => note.evaluate((area) => area === document.activeElement)).toBe(true);
    expect(await staffFaults(page)).toEqual([]);
    await note.fill('Nobody rings back');
    await page.getByLabel('Add a theme').fill('wai');
    await page.getByLabel('Add a theme').press('Enter');
    await page.getByRole('button', { name: 'Save the notes' }).click();
    await page.getByRole('link', { name: 'Friends of the Local Offer' }).click();
    await page.getByText('Nobody rings back').waitFor();
    expect(await staffFaults(page)).toEqual([]);
    await page.goto('/staff/themes/waiting');
    await page.getByText('Friends of the Local Offer, 20 Nov 2026: 1 note').waitFor();
    await page.context().close();
  });

  it('has no fault that axe finds and nothing that scrolls sideways, on a tablet, at 200 % and on a desktop', async () => {
    await site.staff('POST', '/concerns', { response: (paths[2] ?? '').split('/')[3], question: 'words' });
    const pages = ['/staff/listening', paths[1] ?? '', '/staff/concerns', '/staff/themes', '/staff/themes/waiting', '/staff/meetings'];
    const page = await open(pages[0] ?? '', 768);
    for (const path of pages) {
      await page.setViewportSize({ width: 768, height: 768 });
      await go(page, path);
      expect([path, await staffFaults(page)]).toEqual([path, []]);
      for (const width of [720, 1440]) {
        await page.setViewportSize({ width, height: 768 });
        expect([path, width, await sideways(page)]).toEqual([path, width, []]);
      }
    }
    await page.context().close();
  });
});
