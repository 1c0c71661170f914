import type { Locator, Page } from 'playwright-core';
import { setUpLinkSchema } from '../../src/contract/staff/tablets.ts';
import { StaffBrowser } from '../endpoint/staff/StaffBrowser.ts';
import type { EndpointProcess } from './endpointProcess.ts';
import { firstToken, staffOrigin } from './staffSession.ts';

const PIN = '480159';
/** Milliseconds: what some languages need is fetched, on however busy a machine. */
const ALL_FILES = 110_000;

/** An administrator makes a tablet for a hub. @returns the link that its QR code holds. */
export async function makeTablet(
  endpoint: EndpointProcess,
): Promise<{ readonly link: string; readonly id: string; readonly administrator: StaffBrowser }> {
  const administrator = new StaffBrowser({ request: (url, init) => fetch(url, init) }, 'unused', staffOrigin(endpoint));
  await administrator.accept(firstToken(endpoint), { name: 'Ada Administrator', email: 'ada@example.org' });
  await administrator.post('/api/staff/campaigns', { code: 'radcliffe-hub', label: 'Radcliffe hub', kind: 'family-hub' });
  const made = await administrator.post('/api/staff/tablets', { label: 'Radcliffe 2', place: 'radcliffe-hub' });
  const { id, token } = setUpLinkSchema.parse(await made.json());
  return { link: `${endpoint.origin}/hub#${token}`, id, administrator };
}

/** The worker at a tablet's desk. */
export class WorkerDesk {
  constructor(readonly page: Page) {}

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  sees(heading: string | RegExp): Promise<void> {
    return this.page.getByRole('heading', { level: 1, name: heading }).waitFor();
  }

  /** What the ledger says: saved, sent, confirmed. */
  async cells(row: string): Promise<string> {
    return (await this.page.getByRole('row', { name: row }).getByRole('cell').allInnerTexts()).join(' ');
  }

  /** Its PIN, without sending it. */
  types(pin = PIN): Promise<void> {
    return this.page.getByLabel('PIN', { exact: true }).fill(pin);
  }

  async unlock(pin = PIN): Promise<void> {
    await this.types(pin);
    await this.button('Open the desk').click();
  }

  /** The page of a group on a tablet asks for itself: what it keeps is locked with the PIN. */
  async unlocksGroup(pin = PIN): Promise<void> {
    await this.types(pin);
    await this.button('Open the group’s page').click();
  }

  /** From the link to the PIN. */
  async enrols(link: string): Promise<void> {
    await this.page.goto(link);
    await this.button('Set up this tablet').click();
    await this.sees('Choose a PIN for this tablet');
    await this.page.getByText('This tablet belongs to Radcliffe hub').waitFor();
  }

  async choosesPin(): Promise<void> {
    await this.page.getByLabel('New PIN').fill(PIN);
    await this.page.getByLabel('The same PIN again').fill(PIN);
    await this.button('Save this PIN').click();
  }

  /** With these variants alone. */
  async downloads(tags: readonly string[]): Promise<void> {
    await this.sees('Languages and formats on this tablet');
    for (const box of await this.page.getByRole('checkbox').all())
      await box.setChecked(tags.includes((await box.getAttribute('value')) ?? ''));
    await this.button('Download them').click();
    await this.page.getByRole('heading', { level: 1, name: 'Everything is on this tablet' }).waitFor({ timeout: ALL_FILES });
  }

  async looksReady(): Promise<void> {
    await this.button('Check whether it is ready to go offline').click();
    await this.sees('Ready to go offline?');
    await this.page.getByRole('heading', { level: 2, name: 'Pages, words and pictures: ready' }).waitFor();
    await this.page.getByRole('heading', { level: 2, name: 'Date and time: ready' }).waitFor();
  }

  async opensSession(letter = 'A'): Promise<void> {
    await this.button(`Open session ${letter}`).click();
    await this.sees(new RegExp(`^Session ${letter}`));
  }

  handsOver(): Promise<void> {
    return this.button('Hand over to families').click();
  }
}
