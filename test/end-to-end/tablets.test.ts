import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enrolReply } from '../../src/contract/tablets.ts';
import { type Faults, note } from './accessibilityFaults.ts';
import { axeFaults } from './axeFaults.ts';
import { closeProfiles, sharedBrowser } from './browser.ts';
import { layoutFaults } from './layoutFaults.ts';
import { type ListeningSite, startListeningSite } from './listeningSite.ts';

let site: ListeningSite;
let browser: Browser;
let today = '2026-11-23';

beforeAll(async () => {
  site = await startListeningSite({ id: 'u-kim', name: 'Kim', roles: ['outreach-worker'] }, () => today);
  browser = await sharedBrowser();
});
afterAll(async () => {
  await closeProfiles();
  await site?.close();
});

const post = async (path: string, body: unknown, credential = ''): Promise<unknown> => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${credential}` };
  return (await fetch(site.origin + path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
};

/** What is wrong with the page as it stands, on a tablet held across and on a desk. */
async function staffFaults(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const width of [1440, 1024]) {
    await page.setViewportSize({ width, height: 768 });
    faults.push(...(await axeFaults(page)).map((fault) => `${width}: ${fault}`), ...(await layoutFaults(page)));
  }
  return faults;
}

/** The code on the page leads where its link leads: what is copied is what is scanned. */
async function linkOf(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await page.getByText('Copied.').waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

it('a tablet is made, set up with its code, missed when it loses something, and shut off', async () => {
  const faults: Faults = {};
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 }, locale: 'en-GB', baseURL: site.origin });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const button = (name: string | RegExp) => page.getByRole('button', { name });

  await page.goto('/staff/tablets');
  await page.getByText('there are none yet. Name a place first, and come back here.').waitFor();
  await site.staff('POST', '/campaigns', { code: 'radcliffe-hub', label: 'Radcliffe family hub', kind: 'family-hub' });
  await page.reload();
  await page.getByText('There are no tablets yet.').waitFor();
  await button('Make it, and show the code').click();
  await page.getByText('Write what the tablet is called').waitFor();
  await page.getByText('Choose the place where it is used').waitFor();
  note(faults, 'with what is missing', await staffFaults(page));
  await page.getByLabel('What it is called').fill('Blue <b>tablet</b>');
  await page.getByLabel('Place', { exact: true }).selectOption('radcliffe-hub');
  await button('Make it, and show the code').click();
  await page.getByRole('heading', { name: 'Set up Blue <b>tablet</b> at Radcliffe family hub' }).waitFor();
  await page.getByRole('row', { name: /Blue <b>tablet<\/b> Waiting to be set up/ }).waitFor();
  note(faults, 'the code', await staffFaults(page));
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('heading', { name: 'A new tablet' }).isVisible()).toBe(false);
  expect(await page.getByText('Throw this sheet away.').isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });

  const link = new URL(await linkOf(page));
  expect(link.pathname).toBe('/hub');
  const { tablet, credential } = enrolReply.parse(await post('/api/tablets/enrol', { token: link.hash.slice(1) }));
  expect(tablet.label).toBe('Blue <b>tablet</b>');
  const session = {
    name: 'radcliffe-hub.2026-11-23.a',
    place: 'radcliffe-hub',
    kind: 'family-hub',
    day: '2026-11-23',
    roles: ['interpreter'],
  };
  const kept = Array.from({ length: 3 }, () => crypto.randomUUID());
  await post('/api/tablets/report', { session, responses: kept, recordings: [crypto.randomUUID()] }, credential);
  const groups = [crypto.randomUUID(), crypto.randomUUID()];
  await post('/api/tablets/report', { kind: 'groups', groups, recordings: [], refused: groups.slice(1) }, credential);

  await page.goto('/staff');
  await page.getByText('Nothing waits for you.').waitFor();
  today = '2026-11-26';
  await page.reload();
  await page.getByRole('link', { name: '5 answers that tablets kept and that have not come' }).click();
  const lost = page.getByRole('region', { name: 'Not arrived' });
  await lost.getByText('3 responses, 1 group session and 1 recording, listed since').waitFor();
  note(faults, 'a loss', await staffFaults(page));
  await page.getByRole('link', { name: 'See the sessions at places' }).click();
  await page.getByRole('row', { name: /Session A.*Interpreter.*3 responses and 1 recording/ }).waitFor();
  note(faults, 'sessions', await staffFaults(page));

  await page.getByRole('link', { name: 'Blue <b>tablet</b>' }).click();
  await page.getByText('Group sessions: 2 kept, 0 arrived. Missing: 2 group sessions.').waitFor();
  await page.getByText('1 group session is still on the tablet: Heard would not take it.').waitFor();
  await button('Stop asking for the group sessions that were lost').click();
  await button('Stop asking for the group sessions that were lost').click();
  await page.getByText('Written down. The group sessions').waitFor();
  await button('Stop asking for what was lost').click();
  await page.getByText('It stays counted as missing').waitFor();
  note(faults, 'a tablet', await staffFaults(page));
  await button('Stop asking for what was lost').click();
  await page.getByText('Written down. What this session lost').waitFor();
  await lost.waitFor({ state: 'detached' });
  await button('Make a new code').click();
  await page.getByRole('heading', { name: /^Set up Blue/ }).waitFor();
  await button('Shut off Blue <b>tablet</b>').click();
  await page.getByText('nobody can read it there').waitFor();
  await button('Shut off Blue <b>tablet</b>').click();
  await page.getByText(/^Shut off on .* It can send nothing\./).waitFor();
  expect(await post('/api/tablets/report', { session, responses: [], recordings: [] }, credential)).toMatchObject({
    type: '/problems/not-its-tablet',
  });
  expect(faults).toEqual({});
  await context.close();
}, 180_000);
