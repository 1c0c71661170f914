import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putOutAll } from '../endpoint/figures/putOut.ts';
import { recordingOf } from '../endpoint/speech.ts';
import { person, QUOTE } from '../endpoint/staff/listeningDesk.ts';
import { staffFaults } from './axeFaults.ts';
import { closeProfiles, sharedBrowser } from './browser.ts';
import { type ListeningSite, startListeningSite } from './listeningSite.ts';

const SAM = person('Sam', 'listener');
const ALEX = person('Alex', 'listener');
/** A recording plays in its own time, on a machine that has other things to do. */
const PLAYS = { timeout: 30_000 };
const HOSTILE = '<img src=x onerror="document.title=`owned`"> \u202Eevil';

let site: ListeningSite;
let browser: Browser;
let paths: readonly string[];

beforeAll(async () => {
  site = await startListeningSite(SAM);
  const [long, short] = [
    recordingOf('We have waited a long time for the speech therapist. Nobody rings back. My daughter needs more help in the classroom.'),
    recordingOf('The school bus is late every morning.'),
  ];
  // In the inbox one after the other.
  const id = (place: number) => `0000000${place}-0000-4000-8000-000000000000`;
  paths = [
    await site.speak({ sounds: [long], seconds: 9, change: { id: id(1) }, code: '00000-00001', more: QUOTE }),
    await site.speak({
      sounds: [short, short],
      seconds: 3,
      text: 'The taxi never comes.',
      change: { id: id(2), language: 'ur' },
      code: '00000-00002',
    }),
    await site.speak({ sounds: [short, short], seconds: 3, arrive: 1, change: { id: id(3) }, code: '00000-00003' }),
  ];
  browser = await sharedBrowser();
});

afterAll(async () => {
  await closeProfiles();
  await site?.close();
});

async function open(path: string, width = 1024): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 768 }, locale: 'en-GB', baseURL: site.origin });
  const page = await context.newPage();
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText('Loading …').waitFor({ state: 'detached' });
  return page;
}

/** By the Tab key, as somebody without a mouse gets there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let tabs = 0; tabs < 60; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('it is not reached by the Tab key');
}

const transcript = (page: Page) => page.getByRole('textbox', { name: 'Transcript' });
const saved = (page: Page) => page.locator('.transcript-tools').getByText('Saved', { exact: true }).waitFor();
/** Where the recording is, in seconds. */
const at = (page: Page) => page.evaluate(() => document.querySelector('audio')?.currentTime ?? 0);
const typed = (path: string, body: object) => site.staff('PUT', `${path.replace('/staff/listening', '/texts')}/transcript`, body);

describe('a spoken answer at the listening desk', () => {
  it('is played, typed, checked by a second person, given a theme and quoted, by keyboard alone', async () => {
    const page = await open('/staff');
    await tabTo(page, page.getByRole('link', { name: /^3 spoken answers to type/ }));
    await page.keyboard.press('Enter');
    await page.getByText('Spoken, 0:09').waitFor();
    await page.goto(paths[0] ?? '');
    await tabTo(page, transcript(page));
    await page.keyboard.press('Alt+k');
    await expect.poll(() => at(page), PLAYS).toBeGreaterThan(1);
    await page.keyboard.type('We have waited a long time for the ');
    await page.keyboard.press('Alt+k');
    await page.getByRole('button', { name: 'Play' }).waitFor();
    const before = await at(page);
    await page.keyboard.press('Alt+j');
    await expect.poll(() => at(page), PLAYS).toBeLessThan(Math.max(before - 0.9, 0.1));
    await page.keyboard.press('Alt+l');
    await expect.poll(() => at(page), PLAYS).toBeGreaterThan(4);
    await page.keyboard.press('Alt+u');
    await page.keyboard.press('Alt+n');
    expect(await transcript(page).inputValue()).toMatch(/^We have waited a long time for the \[unclear 0:0[4-9]\]\[name\]$/);
    await saved(page);
    expect(await staffFaults(page)).toEqual([]);
    await tabTo(page, page.getByRole('button', { name: 'Ready to be checked' }));
    await page.keyboard.press('Enter');
    await page.getByText('It waits for somebody else').waitFor();
    await saved(page);

    site.actor = ALEX;
    await page.goto(paths[0] ?? '');
    await tabTo(page, page.getByRole('button', { name: 'This says what was said' }));
    await page.keyboard.press('Enter');
    await page.getByText('Listen to every recording of this answer first.').waitFor();
    await page.keyboard.press('Alt+k');
    await expect.poll(() => at(page), PLAYS).toBeGreaterThan(0.5);
    await page.keyboard.press('Enter');
    await page.getByText(/Heard and checked by Alex on .* The sound is kept until/).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent), PLAYS).toBe('What was said');
    expect(await staffFaults(page)).toEqual([]);

    await page.keyboard.press('t');
    await page.keyboard.type('wai');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Take off Waiting' }).waitFor();
    await page.getByRole('button', { name: 'Done', exact: true }).press('Enter');
    await page.locator('aside').getByText('Saved', { exact: true }).waitFor();
    await putOutAll(site.database, { waiting: 12 });
    await page.goto('/staff/themes/waiting');
    await page.locator('blockquote', { hasText: 'We have waited a long time for the [unclear' }).waitFor();
    site.actor = SAM;
    await page.context().close();
  });

  it('tells the second of two who type, shows what the first has saved, and loses nothing of either', async () => {
    const page = await open(paths[1] ?? '');
    await transcript(page).fill('The bus is late');
    await saved(page);
    site.actor = ALEX;
    await typed(paths[1] ?? '', { version: 1, text: HOSTILE, language: 'phr', translatedBy: HOSTILE, ready: false });
    site.actor = SAM;
    await transcript(page).press('End');
    await page.keyboard.type(' every morning');
    await page.getByText('Alex has saved another transcript meanwhile.').waitFor();
    expect(await transcript(page).inputValue()).toBe('The bus is late every morning');
    expect(await page.locator('.transcript-tools blockquote').textContent()).toBe(HOSTILE);
    await page.getByRole('button', { name: 'Put theirs above mine' }).click();
    await saved(page);
    await page.reload();
    await expect.poll(() => transcript(page).inputValue(), PLAYS).toBe(`${HOSTILE}\n\nThe bus is late every morning`);
    expect(await page.title()).toContain('Heard for staff');
    expect(await page.locator('img').count()).toBe(0);
    await page.context().close();
  });

  it('keeps what is typed while there is no network, goes nowhere with it, and saves it afterwards', async () => {
    const page = await open(paths[2] ?? '');
    await page.getByText('Part 2: 0:03, not arrived yet.').waitFor();
    await page.context().setOffline(true);
    await transcript(page).fill('The school bus');
    await page.getByText('Not saved yet.').waitFor();
    await page.getByRole('button', { name: 'Previous' }).click();
    page.once('dialog', (dialog) => void dialog.dismiss());
    await page.getByRole('link', { name: 'Back to the listening desk' }).click();
    expect(await transcript(page).inputValue()).toBe('The school bus');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Save again' }).click();
    await saved(page);
    // A letter more, and away: it is saved on the way.
    await transcript(page).press('End');
    await page.keyboard.type('!');
    await page.getByRole('button', { name: 'Previous' }).click();
    await page.getByText('Part 1, 0:03').waitFor();
    await page.goto(paths[2] ?? '');
    await expect.poll(() => transcript(page).inputValue(), PLAYS).toBe('The school bus!');
    await page.context().close();
  });

  it('has no fault that axe finds and nothing that scrolls sideways at 200 %', async () => {
    for (const path of ['/staff/listening?part=all&spoken=any', paths[2] ?? '']) {
      const page = await open(path, 720);
      expect([path, await staffFaults(page)]).toEqual([path, []]);
      await page.context().close();
    }
  });
});
