import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { INDICATORS } from '../../src/content/indicators.ts';
import { aFigure, anImpact, aWave, shown } from '../store/anImpact.ts';
import { faultsAtAGlance } from './accessibilityFaults.ts';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { wordsIn } from './takeSurvey.ts';

/** Two waves of a figure, which no store of a test has: a wave's figures come out two weeks after its end. */
const figures = JSON.stringify(
  anImpact({
    waves: [
      aWave('2026-Q2', [aFigure({ all: shown(33) })]),
      aWave('2026-Q3', [aFigure({ change: { since: '2026-Q2', by: 8, low: 2, high: 14, direction: 'up' } })]),
    ],
  }),
);

let endpoint: EndpointProcess;
let phone: Phone;

beforeAll(async () => {
  endpoint = await EndpointProcess.start();
  phone = await Phone.start();
});
afterAll(async () => {
  await phone?.dispose();
  await endpoint?.dispose();
});

/** Opens the part of the plan with the figure, and waits until its chart is drawn. */
async function open(page: Page, tag: string): Promise<void> {
  await page.goto(`${endpoint.origin}/impact?lang=${tag}#PA2`);
  await page.locator('#PA2 > details[open]').waitFor();
  const chart = page.locator('#PA2-07 .heard-chart');
  await chart.scrollIntoViewIfNeeded();
  await chart.locator('svg').waitFor();
}

it('figures and their charts are read on the phone that has seen them, also when it starts without a signal', async () => {
  const complaints: string[] = [];
  const page = await phone.newTab();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.route('**/api/impact', (route) => route.fulfill({ body: figures, contentType: 'application/json', headers: { etag: '"1"' } }));
  // Printed before what draws charts is here: no empty place is left beside the tables.
  const held: Route[] = [];
  await page.route('**/drawChart*', (route) => void held.push(route));
  await page.goto(`${endpoint.origin}/impact?lang=en#PA2`);
  await page.locator('#PA2-07 .heard-chart').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  const wide = (of: string) =>
    page
      .locator(`#PA2-07 ${of}`)
      .first()
      .evaluate((it) => it.getBoundingClientRect().width);
  await page
    .locator('#PA2-07 details')
    .first()
    .evaluate((it: HTMLDetailsElement) => (it.open = true));
  expect(await page.locator('#PA2-07 .heard-chart-figure').isVisible()).toBe(false);
  expect(await wide('.heard-table')).toBeGreaterThan(0.9 * (await wide('.heard-figure')));
  await page.emulateMedia({ media: 'screen' });
  await page.unroute('**/drawChart*');
  await Promise.all(held.map((route) => route.continue()));

  await open(page, 'en');
  // What draws is kept once somebody has looked; nobody else fetches it.
  const isKept = () =>
    page.evaluate(async () =>
      (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys())))
        .flat()
        .some(({ url }) => url.includes('/drawChart')),
    );
  await page.locator('.heard-dot.is-safe').waitFor();
  await expect.poll(isKept, { timeout: 20_000 }).toBe(true);
  // The page's own policy lets the chart be drawn as it is.
  expect(complaints).toEqual([]);

  expect(await faultsAtAGlance(page)).toEqual([]);

  await phone.kill();
  await phone.reopen();
  await phone.context.setOffline(true);
  const again = await phone.newTab();
  await open(again, 'en');
  const t = wordsIn('en');
  await again.getByText(t('said.asBefore')).waitFor();
  await again.getByText(t('impact.up.parent', { what: t('impact.what.PA2-07.parent'), n: 41 })).waitFor();
  expect(await again.locator('.heard-indicator').count()).toBe(INDICATORS.length);

  // The page of waiting times lives on the same figures.
  await again.goto(`${endpoint.origin}/waiting?lang=en`);
  await again.locator('#pa3-01-speech').waitFor();
});
