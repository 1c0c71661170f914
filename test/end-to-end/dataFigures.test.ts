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
