import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, StaffBrowser } from '../endpoint/staff/StaffBrowser.ts';
import { PROVE } from '../prove.ts';
import { accessibilityFaults, type Faults, faultsAtAGlance, note, notFitting } from './accessibilityFaults.ts';
import { closeProfiles, sharedBrowser } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { firstToken, STAFF_SCREEN, Staff, staffOrigin } from './staffSession.ts';

let endpoint: EndpointProcess;
let browser: Browser;
let origin = '';
const faults: Faults = {};

beforeAll(async () => {
  [endpoint, browser] = await Promise.all([EndpointProcess.start(), sharedBrowser()]);
  origin = staffOrigin(endpoint);
});
afterAll(() => Promise.all([closeProfiles(), endpoint?.dispose()]));

/** A computer that holds passkeys and asks for a finger, which is given. */
async function computerWithPasskeys(): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await browser.newContext({ viewport: STAFF_SCREEN, locale: 'en-GB' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { context, page };
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

async function look(page: Page, name: string): Promise<void> {
  note(faults, name, await (PROVE ? accessibilityFaults : faultsAtAGlance)(page));
  await page.setViewportSize(STAFF_SCREEN);
}

describe('staff sign in', () => {
  it('from the one-time link to a passkey, an invitation, a password with a code, out, and in again', async () => {
    const { context, page: ada } = await computerWithPasskeys();
    await ada.goto(`${origin}/staff/welcome#${firstToken(endpoint)}`);
    await heading(ada, 'Welcome to Heard');
    expect(ada.url()).toBe(`${origin}/staff/welcome`);
    await look(ada, 'welcome');
    await ada.getByLabel('Your name').fill('Ada <b>Administrator</b>');
    await ada.getByLabel('Your email address at work').fill('ada@example.org');
    await press(ada, 'Continue');
    await heading(ada, 'How will you sign in?');
    await press(ada, 'Make a passkey');
    await heading(ada, 'Start');
    await ada.getByText('Signed in as Ada <b>Administrator</b>.').waitFor();
    await look(ada, 'start');

    await ada.getByRole('link', { name: 'People', exact: true }).first().click();
    await heading(ada, 'People');
    await ada.getByLabel('Their email address at work').fill('lena@example.org');
    await ada.getByRole('group', { name: 'Roles' }).first().getByLabel('Listener').check();
    await press(ada, 'Make a link');
    const link = await ada.getByLabel('The link for lena@example.org').inputValue();
    await look(ada, 'people, with an invitation');

    // Lena: a password and a code, on a computer without passkeys.
    const other = await browser.newContext({ viewport: STAFF_SCREEN, locale: 'en-GB' });
    const lena = await other.newPage();
    await lena.goto(link);
    await heading(lena, 'Welcome to Heard');
    await lena.getByText('You will sign in as lena@example.org.').waitFor();
    await lena.getByLabel('Your name').fill('Lena Listener');
    await press(lena, 'Continue');
    await press(lena, 'Use a password and a code instead');
    const app = new StaffBrowser({ request: fetch });
    const typed = (await lena.locator('.staff-secret').textContent()) ?? '';
    app.take(`otpauth://totp/x?secret=${typed.replace(/\s/g, '')}`);
    await lena.getByLabel('Password', { exact: true }).fill('short');
    await press(lena, 'Continue');
    await lena.getByText('Use at least 12 characters.').first().waitFor();
    await look(lena, 'how will you sign in, with a fault');
    await lena.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await lena.getByLabel('The six digits that the app shows now').fill(app.code());
    await press(lena, 'Continue');
    await heading(lena, 'Keep your recovery codes');
    expect(await lena.locator('.staff-codes li').count()).toBe(10);
    await look(lena, 'recovery codes');
    await press(lena, 'I have kept them');
    await heading(lena, 'Start');
    expect(await lena.getByRole('link', { name: 'People', exact: true }).count()).toBe(0);
    await lena.goto(`${origin}/staff/people`);
    await lena.getByText('Your role does not open this page.').waitFor();
    await lena.goto(`${origin}/staff/account`);
    await heading(lena, 'Your account');
    await lena.getByText('Where you are signed in').waitFor();
    await look(lena, 'your account, with a password');

    await press(lena, 'Sign out');
    await heading(lena, 'Sign in');
    await look(lena, 'sign in');
    await lena.getByLabel('Email address', { exact: true }).fill('lena@example.org');
    await lena.getByLabel('Password', { exact: true }).fill('not this one, certainly');
    await press(lena, 'Continue');
    await lena.getByText('The email address or the password is not right.').waitFor();
    await lena.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await lena.keyboard.press('Enter');
    await lena.getByLabel('Code from your authenticator app').waitFor();
    await look(lena, 'the code');
    await lena.keyboard.type(app.code());
    await lena.keyboard.press('Enter');
    await heading(lena, 'Start');

    // Ada removes Lena: at once.
    await ada.reload();
    await ada.getByText('Change Lena Listener').click();
    await ada.getByRole('button', { name: 'Remove Lena Listener' }).click();
    await ada.getByRole('button', { name: 'Remove Lena Listener' }).last().click();
    await ada.getByText('Lena Listener is no longer on the staff.').waitFor();
    await lena.goto(`${origin}/staff/account`);
    await heading(lena, 'Sign in');
    await ada.getByRole('link', { name: 'Audit log' }).first().click();
    await ada.getByRole('cell', { name: 'Removed somebody' }).waitFor();
    await look(ada, 'audit log');

    await ada.goto(`${origin}/staff/account`);
    await ada.getByText('Change Passkey').click();
    await look(ada, 'your account, with a passkey');
    await press(ada, 'Sign out');
    await heading(ada, 'Sign in');
    await press(ada, 'Sign in with a passkey');
    await heading(ada, 'Start');
    expect(faults).toEqual({});
    await Promise.all([context.close(), other.close()]);
  });

  it('again when a session ends while somebody writes: what was typed is still there', async () => {
    const { context, page } = await computerWithPasskeys();
    await endpoint.dispose();
    endpoint = await EndpointProcess.start();
    origin = staffOrigin(endpoint);
    await page.goto(`${origin}/staff/welcome#${firstToken(endpoint)}`);
    await page.getByLabel('Your name').fill('Ada');
    await page.getByLabel('Your email address at work').fill('ada@example.org');
    await press(page, 'Continue');
    await press(page, 'Make a passkey');
    await heading(page, 'Start');
    await page.getByRole('link', { name: 'People', exact: true }).first().click();
    await page.getByLabel('Their email address at work').fill('kept@example.org');
    await context.clearCookies();
    await press(page, 'Make a link');
    await heading(page, 'Sign in');
    await press(page, 'Sign in with a passkey');
    await heading(page, 'People');
    expect(await page.getByLabel('Their email address at work').inputValue()).toBe('kept@example.org');
    await context.close();
  });

  it('leave nothing behind when they sign out: a passkey that was begun cannot be finished by who comes next', async () => {
    const fresh = await EndpointProcess.start();
    const { context, page } = await computerWithPasskeys();
    await page.goto(`${staffOrigin(fresh)}/staff/welcome#${firstToken(fresh)}`);
    await page.getByLabel('Your name').fill('Ada');
    await page.getByLabel('Your email address at work').fill('ada@example.org');
    await press(page, 'Continue');
    await press(page, 'Make a passkey');
    await heading(page, 'Start');
    const status = await page.evaluate(async () => {
      const post = (path: string, body: object) =>
        fetch(`/api/auth${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
      const options = await (await fetch('/api/auth/passkey/generate-register-options')).json();
      await post('/sign-out', {});
      // Another device than the one that Ada has: it would take the passkey.
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON({ ...options, excludeCredentials: [] });
      const credential = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
      return (await post('/passkey/verify-registration', { response: credential.toJSON(), createSession: true })).status;
    });
    expect(status).toBe(401);
    await page.goto(`${staffOrigin(fresh)}/staff`);
    await heading(page, 'Sign in');
    await context.close();
    await fresh.dispose();
  });

  it('and find what their roles open, on a tablet and at twice the size', async () => {
    const fresh = await EndpointProcess.start();
    const staff = await Staff.of(fresh);
    const [administrator, analyst] = [await staff.page(['administrator', 'editor']), await staff.page(['analyst'], 'Nadia Analyst')];
    for (const [page, sees] of [
      [administrator, true],
      [analyst, false],
    ] as const) {
      await page.goto(`${staff.origin}/staff`);
      await heading(page, 'Start');
      expect((await page.getByRole('link', { name: 'Audit log' }).count()) > 0).toBe(sees);
    }
    await analyst.getByRole('link', { name: /Your account:\s+Nadia Analyst/ }).click();
    await heading(analyst, 'Your account');
    for (const width of [768, 512]) {
      await administrator.setViewportSize({ width, height: 768 });
      for (const path of ['/staff', '/staff/people', '/staff/audit', '/staff/account']) {
        await administrator.goto(`${staff.origin}${path}`);
        await administrator.getByRole('heading', { level: 1 }).waitFor();
        note(faults, `${path} at ${width}`, await notFitting(administrator, `${width}`));
      }
    }
    expect(faults).toEqual({});
    await staff.dispose();
    await fresh.dispose();
  });
});
