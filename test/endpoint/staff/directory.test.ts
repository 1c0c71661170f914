import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openTestEndpoint, type TestEndpoint } from '../testEndpoint.ts';
import { type Directory, startDirectory } from './directoryServer.ts';
import { firstAdministrator, invite, ORIGIN, problemCode, StaffBrowser } from './StaffBrowser.ts';

const PEOPLE = {
  u1: { email: 'Dina@bury.example', verified: true, name: 'Dina Directory' },
  u2: { email: 'claims@bury.example', verified: false, name: 'Claims Only' },
  u3: { email: 'ada@example.org', verified: true, name: 'Ada of the directory' },
};

let directory: Directory;
let endpoint: TestEndpoint;
beforeAll(async () => {
  directory = await startDirectory(PEOPLE, `${ORIGIN}/api/auth/callback/directory`);
});
afterAll(() => directory.stop());
afterEach(() => endpoint.close());

const open = async (settings = directory.settings) => {
  endpoint = await openTestEndpoint({}, { url: ORIGIN, directory: settings });
  return firstAdministrator(endpoint);
};

const go = async (browser: StaffBrowser, path = '/api/auth/sign-in/social'): Promise<string> => {
  const reply = await browser.post(path);
  return (await reply.json()).url;
};

/** What the directory's redirect brings back here: an other site caused it. */
const comeBack = (browser: StaffBrowser, to: string) =>
  browser.ask('GET', to.replace(ORIGIN, ''), undefined, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' });

describe('the directory of the council', () => {
  it('lets in whom an invitation names, with the roles of the invitation and not those that the directory tells', async () => {
    const ada = await open();
    await invite(ada, 'dina@bury.example', ['listener']);
    const dina = new StaffBrowser(endpoint);
    const back = await comeBack(dina, await directory.signIn(await go(dina), 'u1'));
    expect(back.headers.get('location')).toBe('/staff');
    expect(await dina.roles()).toEqual(['listener']);
    // And again, without an invitation: the directory's id is known now.
    const later = new StaffBrowser(endpoint);
    await comeBack(later, await directory.signIn(await go(later), 'u1'));
    expect(await later.roles()).toEqual(['listener']);
    const kept = await endpoint.deps.database.db.selectFrom('staff_account').selectAll().where('providerId', '=', 'directory').execute();
    expect(kept).toMatchObject([{ accountId: 'u1', accessToken: null, refreshToken: null, idToken: null }]);
  });

  it('turns away whom nobody has invited, and whose address it does not vouch for', async () => {
    const ada = await open();
    await invite(ada, 'claims@bury.example', ['listener']);
    for (const [who, error] of [
      ['u1', 'not_invited'],
      ['u2', 'not_invited'],
    ] as const) {
      const stranger = new StaffBrowser(endpoint);
      const back = await comeBack(stranger, await directory.signIn(await go(stranger), who));
      expect(back.headers.get('location')).toBe(`/staff?error=${error}`);
      expect(await stranger.roles()).toBeUndefined();
    }
    const { people } = await (await ada.get('/api/staff/people')).json();
    expect(people).toHaveLength(1);
  });

  it('does not hand an account to whoever has its address there, until its owner connects the two', async () => {
    const ada = await open();
    const other = new StaffBrowser(endpoint);
    const back = await comeBack(other, await directory.signIn(await go(other), 'u3'));
    expect(back.headers.get('location')).toBe('/staff?error=account_not_linked');
    expect(await other.roles()).toBeUndefined();
    // The session's own cookie is not sent along from another site.
    const url = await go(ada, '/api/auth/link-social');
    const session = ada.cookies.get('heard.session_token') ?? '';
    ada.cookies.delete('heard.session_token');
    const linked = await comeBack(ada, await directory.signIn(url, 'u3'));
    expect(linked.headers.get('location')).toBe('/staff/account');
    ada.cookies.set('heard.session_token', session);
    expect((await (await ada.get('/api/staff/account')).json()).directory).toEqual({ name: 'Bury directory', linked: true });
    await comeBack(other, await directory.signIn(await go(other), 'u3'));
    expect(await other.roles()).toEqual(['administrator']);
  });

  it('refuses a state of somebody else, an issuer that is another, and a code of another way in', async () => {
    const ada = await open();
    await invite(ada, 'dina@bury.example', ['listener']);
    const [dina, eve] = [new StaffBrowser(endpoint), new StaffBrowser(endpoint)];
    const ofDina = new URL(await directory.signIn(await go(dina), 'u1'));
    const ofEve = new URL(await directory.signIn(await go(eve), 'u2'));

    // Eve opens Dina's way back: her browser has not begun it.
    expect((await comeBack(eve, ofDina.href)).headers.get('location')).toMatch(/error=state_/);
    expect(await eve.roles()).toBeUndefined();

    // Eve puts Dina's code into her own way back: the proof key (PKCE) is not hers.
    const mixed = new URL(await directory.signIn(await go(eve), 'u2'));
    mixed.searchParams.set('code', new URL(await directory.signIn(await go(dina), 'u1')).searchParams.get('code') ?? '');
    expect((await comeBack(eve, mixed.href)).headers.get('location')).toMatch(/error=/);
    expect(await eve.roles()).toBeUndefined();

    const elsewhere = new URL(await directory.signIn(await go(dina), 'u1'));
    elsewhere.searchParams.set('iss', 'https://elsewhere.example');
    expect((await comeBack(dina, elsewhere.href)).headers.get('location')).toBe('/staff?error=issuer_mismatch');
    expect(await dina.roles()).toBeUndefined();

    const nothing = await comeBack(new StaffBrowser(endpoint), `${ORIGIN}/api/auth/callback/directory?state=made-up&code=made-up`);
    expect(nothing.headers.get('location')).toMatch(new RegExp(`^${ORIGIN}/staff\\?error=`));
    expect(ofEve.searchParams.get('state')).not.toBe(ofDina.searchParams.get('state'));
  });

  it('is not asked at all when it calls itself something else than what was set, or does not answer', async () => {
    for (const issuer of [`${directory.settings.issuer}/`, 'http://localhost:9']) {
      await open({ ...directory.settings, issuer });
      const reply = await new StaffBrowser(endpoint).post('/api/auth/sign-in/social');
      expect(await problemCode(reply)).toBe('directory-unavailable');
      await endpoint.close();
    }
    await open();
  });
});
