import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csv, GOOD, WAIT } from '../endpoint/figures/dataFile.ts';
import { person } from '../endpoint/staff/listeningDesk.ts';
import { staffFaults } from './axeFaults.ts';
import { closeProfiles, sharedBrowser } from './browser.ts';
import { type ListeningSite, startListeningSite } from './listeningSite.ts';

let site: ListeningSite;
let browser: Browser;
beforeAll(async () => {
  site = await startListeningSite(person('Ana', 'analyst'), () => '2026-11-23');
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

const file = (text: string) => ({ name: 'figures.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

describe('figures that were counted elsewhere, in a browser', () => {
  it('come in from a file that was mended, are corrected with a reason, and stand in the list', async () => {
    const page = await open('/staff/data/import');
    expect(await staffFaults(page)).toEqual([]);
    const rows = [{ ...WAIT, period: '2024-02' }, GOOD];
    await page.getByLabel('File').setInputFiles(file(csv([...rows, { ...GOOD, period: '31/10/2025' }])));
    await page.getByText(/Write 2025-10-31/).waitFor();
    expect(await staffFaults(page)).toEqual([]);
    await page.getByLabel('File').setInputFiles(file(csv(rows)));
    await page.getByRole('row', { name: /Correction of 75 weeks/ }).waitFor();
    await page.getByLabel('Why is this figure corrected?').fill('The trust has counted again');
    expect(await staffFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Store these 2, for everybody to see' }).press('Enter');
    await page.getByText('1 new figure and 1 correction. Families see them from now on.').waitFor();
    await page.getByRole('link', { name: 'All figures that are counted elsewhere' }).click();
    await page.getByRole('row', { name: /EHC plans issued within 20 weeks.*62\.5%/ }).waitFor();
    await page.getByRole('row', { name: /Speech and language therapy.*41 weeks/ }).waitFor();
    expect(await staffFaults(page)).toEqual([]);
  });

  it('have beside them one indicator by its tables, which is read, chosen and drawn by keyboard, in forced colours too', async () => {
    for (const [at, wave] of ['2026-Q2', '2026-Q3'].entries()) {
      await site.database.db.insertInto('edition').values({ wave, day: '2026-10-14', base: 10, cell: 5 }).execute();
      const key = { wave, respondent: 'parent', indicator: 'PA3-04', series: 'five' };
      const counts = (breakdown: string, value: string, positive: number) => [
        { ...key, breakdown, value, outcome: 'positive', count: positive + 4 * at },
        { ...key, breakdown, value, outcome: 'other', count: positive },
      ];
      await site.database.db
        .insertInto('edition_count')
        .values([
          ...counts('all', 'all', 40),
          ...counts('town', 'bury', 20),
          ...counts('town', 'radcliffe', 20),
          ...counts('age', '8-11', 40),
        ])
        .execute();
    }
    const page = await open('/staff/figures/indicators/PA3-04');
    const chart = page.locator('.heard-chart');
    await chart.locator('svg').waitFor();
    expect(await chart.getAttribute('aria-label')).toMatch(/by town.*from 50 in 100 .* to 52 in 100/);
    expect(await staffFaults(page)).toEqual([]);
    await page.getByRole('checkbox', { name: 'Radcliffe' }).press('Space');
    await page.locator('.heard-chart-lines').getByText('Radcliffe').waitFor({ state: 'detached' });
    const by = page.getByLabel('Divided by');
    await by.focus();
    await page.keyboard.type('Age');
    await page.waitForURL(/by=age/);
    await page.getByRole('columnheader', { name: 'Age of the child or young person' }).waitFor();
    // Nothing is drawn in a colour of ours: a reader's own may not be seen beside it.
    await page.emulateMedia({ forcedColors: 'active' });
    const colours = await chart.evaluate((place) => {
      const of = (it: Element) => getComputedStyle(it).color;
      return { text: of(place), lines: [...place.querySelectorAll('[class*=is-line]')].map(of) };
    });
    expect(colours.lines.length).toBeGreaterThan(0);
    expect(colours.lines.filter((each) => each !== colours.text)).toEqual([]);
    expect(await staffFaults(page)).toEqual([]);
    await page.context().close();
  });

  it('and what the Board reads move at no width as a whole from side to side', async () => {
    for (const width of [360, 820, 1280]) {
      for (const path of ['/staff/figures', '/staff/figures/2026-Q3', '/staff/figures/2026-Q3?waves=2']) {
        const page = await open(path, width);
        await page.getByRole('table').first().waitFor();
        expect([path, width, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, width, width]);
        await page.context().close();
      }
    }
  });

  it('have pages that can be used at every width', async () => {
    for (const path of ['/staff/data', '/staff/data/PA3-01', '/staff/data/import', '/staff/benchmarks']) {
      const page = await open(path, 360);
      expect([path, ...(await staffFaults(page))]).toEqual([path]);
      await page.context().close();
    }
    const page = await open('/staff/benchmarks');
    await page.getByRole('button', { name: 'Enter the share of: Radcliffe' }).press('Enter');
    await page.getByLabel('Share of people: Radcliffe').fill('17.3');
    await page.getByLabel('Source', { exact: true }).fill('Census 2021');
    await page.getByLabel('Date of the source').fill('2021');
    expect(await staffFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Store it' }).press('Enter');
    await page.getByText('Together 17.3 %.', { exact: false }).waitFor();
    expect(await staffFaults(page)).toEqual([]);
  });
});
