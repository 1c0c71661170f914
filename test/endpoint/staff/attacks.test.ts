import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ENTRIES } from '../../../src/endpoint/auth/entries.ts';
import { openTestEndpoint, type TestEndpoint } from '../testEndpoint.ts';
import { firstAdministrator, invite, invited, ORIGIN, PASSWORD, problemCode, StaffBrowser } from './StaffBrowser.ts';

let endpoint: TestEndpoint;
let ada: StaffBrowser;
let ahead = 0;
const HOUR = 3_600_000;

beforeEach(async () => {
  ahead = 0;
  endpoint = await openTestEndpoint({}, { now: () => new Date(Date.now() + ahead) });
  ada = await firstAdministrator(endpoint);
});
afterEach(() => endpoint.close());

const session = (browser: StaffBrowser) => browser.cookies.get('heard.session_token') ?? '';
const idOf = async (email: string): Promise<string> => {
  const { people } = await (await ada.get('/api/staff/people')).json();
  return people.find((each: { email: string }) => each.email === email).id;
};

describe('sessions', () => {
  it('are new at each sign-in: a cookie that was planted beforehand is worth nothing', async () => {
    const planted = 'planted-by-somebody.c2lnbmVk';
    const victim = new StaffBrowser(endpoint);
    victim.secret = ada.secret;
    victim.cookies.set('heard.session_token', planted);
    await victim.signIn('ada@example.org');
    expect(session(victim)).not.toBe(planted);
    expect(session(victim)).not.toBe(session(ada));
    const eve = new StaffBrowser(endpoint);
    eve.cookies.set('heard.session_token', planted);
    expect(await eve.roles()).toBeUndefined();
    // A session's name without its signature, as it could be read from a stolen database.
    const [row] = await endpoint.deps.database.db.selectFrom('staff_session').select('token').execute();
    eve.cookies.set('heard.session_token', row?.token ?? '');
    expect(await eve.roles()).toBeUndefined();
  });

  it('end with the day, however busy, and after an hour without use', async () => {
    for (let hour = 0; hour < 7; hour += 1) {
      ahead += HOUR - 60_000;
      expect(await ada.roles()).toEqual(['administrator']);
    }
    ahead = 8 * HOUR;
    expect(await ada.roles()).toBeUndefined();
    const again = new StaffBrowser(endpoint);
    again.secret = ada.secret;
    ahead = 0;
    await again.signIn('ada@example.org');
    ahead = HOUR + 1_000;
    expect(await again.roles()).toBeUndefined();
    ahead = 0;
    expect(await again.roles()).toBeUndefined();
    // Nor does better-auth take what is over for us.
    expect((await again.get('/api/auth/passkey/generate-register-options')).status).toBe(401);
  });

  it('end after an hour without use, though an open page asks each minute whether they go on', async () => {
    const still = async () => (await ada.get('/api/staff/still')).status;
    for (const minutes of [20, 40, 59]) {
      ahead = minutes * 60_000;
      expect(await still()).toBe(200);
    }
    ahead = HOUR + 1_000;
    expect(await still()).toBe(401);
    expect(await ada.roles()).toBeUndefined();
  });

  it('that were left open give nobody a passkey of their own: it takes a sign-in of the last ten minutes', async () => {
    expect((await ada.get('/api/auth/passkey/generate-register-options')).status).toBe(200);
    ahead = 11 * 60_000;
    expect(await ada.roles()).toEqual(['administrator']);
    const refused = await ada.get('/api/auth/passkey/generate-register-options');
    expect([refused.status, await refused.json()]).toEqual([403, expect.objectContaining({ type: '/problems/prove-again' })]);
    // In the shape that is asked for: what is refused is the time, and not the body.
    const response = {
      id: 'x',
      rawId: 'x',
      response: { clientDataJSON: 'x', attestationObject: 'x' },
      clientExtensionResults: {},
      type: 'public-key',
    };
    expect(await problemCode(await ada.post('/api/auth/passkey/verify-registration', { response }))).toBe('prove-again');
    ahead = 0;
    expect(await problemCode(await ada.post('/api/auth/passkey/verify-registration', { response }))).not.toBe('prove-again');
  });

  it('that were left open give nobody a password, an invitation or a role, and take away no passkey', async () => {
    const lena = await invited(ada, 'lena@example.org', ['listener']);
    const id = await idOf('lena@example.org');
    // Somebody with nothing but a passkey: no old password stands before the first one.
    const { db } = endpoint.deps.database;
    await db.deleteFrom('staff_account').where('userId', '=', id).execute();
    const key = { name: 'Key', publicKey: 'k', counter: 0, deviceType: 'd', backedUp: 0, userId: id };
    for (const each of ['one', 'two'])
      await db
        .insertInto('staff_passkey')
        .values({ ...key, id: each, credentialID: each } as never)
        .execute();
    const { uri, nonce } = await (await lena.post('/api/staff/account/authenticator')).json();
    lena.take(uri);
    const acts = (): readonly (readonly [StaffBrowser, string, string, object?])[] => [
      [lena, 'POST', '/account/authenticator'],
      [lena, 'PUT', '/account/password', { password: PASSWORD, nonce, code: lena.code() }],
      [lena, 'DELETE', '/account/passkeys/one'],
      [ada, 'POST', '/invitations', { email: 'eve@example.org', roles: ['administrator'] }],
      [ada, 'PUT', `/people/${id}/roles`, { roles: ['administrator'] }],
    ];
    const done = async (): Promise<readonly string[]> => {
      const came: string[] = [];
      for (const [who, method, path, body] of acts()) {
        const reply = await who.ask(method, `/api/staff${path}`, body);
        came.push(reply.ok ? 'done' : await problemCode(reply));
      }
      return came;
    };
    ahead = 11 * 60_000;
    expect(await done()).toEqual(Array(5).fill('prove-again'));
    expect(await lena.roles()).toEqual(['listener']);
    // A moment after they have proven it, the same is theirs to do.
    ahead = 0;
    expect(await done()).toEqual(Array(5).fill('done'));
  });

  it('end when somebody signs out, when they are ended elsewhere, and when the person is removed', async () => {
    const lena = await invited(ada, 'lena@example.org', ['listener']);
    const cookie = session(lena);
    await lena.post('/api/auth/sign-out');
    lena.cookies.set('heard.session_token', cookie);
    expect(await lena.roles()).toBeUndefined();
    lena.cookies.clear();
    await lena.signIn('lena@example.org');
    expect(await lena.roles()).toEqual(['listener']);
    await ada.ask('DELETE', `/api/staff/people/${await idOf('lena@example.org')}/sessions`);
    expect(await lena.roles()).toBeUndefined();
  });

  it('stand in cookies that no script reads and no other site sends, and say nothing of browser or address', async () => {
    const names = ada.set.map((line) => line.split('=', 1)[0]);
    expect(names).toContain('heard.session_token');
    for (const line of ada.set) {
      expect(line).toMatch(/; HttpOnly/);
      expect(line).toMatch(/; SameSite=Strict/);
      expect(line).toMatch(/; Path=\//);
      expect(line).not.toMatch(/Domain=/);
    }
    const rows = await endpoint.deps.database.db.selectFrom('staff_session').selectAll().execute();
    expect(rows).toMatchObject([{ ipAddress: '', userAgent: '' }]);
  });

  it('are marked Secure behind TLS, by a proxy that is believed or an address that is set', async () => {
    const tls = await openTestEndpoint({ proxies: 1 });
    const setSecret = await openTestEndpoint({}, { url: 'https://heard.example.org' });
    for (const [there, headers] of [
      [tls, { 'x-forwarded-proto': 'https', origin: 'https://localhost' }],
      [setSecret, { host: 'heard.example.org', origin: 'https://heard.example.org' }],
    ] as const) {
      const token = (await there.deps.signIn.invitations.makeFirst()) ?? '';
      const browser = new StaffBrowser(there);
      await browser.ask('POST', '/api/auth/welcome/begin', { token, name: 'Ada', email: 'ada@example.org' }, headers);
      expect(browser.set.length).toBeGreaterThan(0);
      for (const line of browser.set) expect(line).toMatch(/^__Secure-heard\..*; Secure/);
      await there.close();
    }
  });
});

describe('another site', () => {
  it('reaches nothing of signing in: wrong origin, no word about it, or a form', async () => {
    const wrong: string[] = [];
    for (const { method, path } of ENTRIES) {
      for (const headers of [
        { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
        { 'sec-fetch-site': 'same-site', origin: 'http://evil.localhost' },
        { 'sec-fetch-site': '', origin: 'https://evil.example' },
      ]) {
        const response = await ada.ask(method, `/api/auth${path}`, method === 'GET' ? undefined : {}, headers);
        if (response.status !== 403) wrong.push(`${method} ${path} ${JSON.stringify(headers)}: ${response.status}`);
      }
    }
    expect(wrong).toEqual([]);
    const bare = await endpoint.request(`${ORIGIN}/api/auth/sign-out`, {
      method: 'POST',
      headers: { cookie: `heard.session_token=${session(ada)}` },
    });
    expect(bare.status).toBe(403);
    expect(await ada.roles()).toEqual(['administrator']);
  });

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'])(
    'cannot send a form as %s',
    async (type) => {
      const body = JSON.stringify({ email: 'ada@example.org', password: PASSWORD });
      const response = await ada.ask('POST', '/api/auth/sign-in/email', body, { 'content-type': type });
      expect(response.status).toBe(415);
      const invitation = await ada.ask('POST', '/api/staff/invitations', JSON.stringify({ email: 'e@example.org', roles: [] }), {
        'content-type': type,
      });
      expect(invitation.status).toBe(415);
    },
  );

  it('cannot make the endpoint believe that it is somewhere else', async () => {
    const set = await openTestEndpoint({}, { url: 'https://heard.example.org' });
    const eve = new StaffBrowser(set);
    const token = (await set.deps.signIn.invitations.makeFirst()) ?? '';
    const response = await eve.ask(
      'POST',
      '/api/auth/welcome/begin',
      { token, name: 'Eve', email: 'eve@example.org' },
      { host: 'evil.example', origin: 'https://evil.example' },
    );
    expect(await problemCode(response)).toBe('wrong-origin');
    const odd = await ada.ask('GET', '/api/auth/passkey/generate-authenticate-options', undefined, { host: 'a b"<c>' });
    expect(odd.status).toBe(403);
    await set.close();
  });
});

describe('what better-auth could do and we do not offer', () => {
  it.each([
    ['POST', '/sign-up/email'],
    ['POST', '/two-factor/disable'],
    ['POST', '/two-factor/enable'],
    ['POST', '/two-factor/get-totp-uri'],
    ['POST', '/update-user'],
    ['POST', '/change-password'],
    ['POST', '/set-password'],
    ['POST', '/change-email'],
    ['POST', '/delete-user'],
    ['POST', '/request-password-reset'],
    ['GET', '/get-session'],
    ['GET', '/list-sessions'],
    ['POST', '/revoke-session'],
    ['POST', '/passkey/delete-passkey'],
    ['GET', '/ok'],
    ['GET', '/error'],
  ])('%s %s is not there', async (method, path) => {
    const body = { name: 'Eve', email: 'eve@example.org', password: PASSWORD, roles: '["administrator"]' };
    expect((await ada.ask(method, `/api/auth${path}`, method === 'GET' ? undefined : body)).status).toBe(404);
  });

  it('tells no token, no session and no user, and trusts no device', async () => {
    await ada.post('/api/auth/sign-out');
    const first = await ada.post('/api/auth/sign-in/email', { email: 'ada@example.org', password: PASSWORD, rememberMe: true });
    expect(await first.json()).toEqual({});
    const second = await ada.post('/api/auth/two-factor/verify-totp', { code: ada.code(), trustDevice: true });
    expect(await second.json()).toEqual({});
    expect([...ada.cookies.keys()]).toEqual(['heard.session_token']);
  });

  it('gives a password without a second factor no session', async () => {
    const { db } = endpoint.deps.database;
    await db.deleteFrom('staff_two_factor' as 'staff_passkey').execute();
    await db
      .updateTable('staff_user')
      .set({ twoFactorEnabled: 0 } as never)
      .execute();
    const eve = new StaffBrowser(endpoint);
    await eve.post('/api/auth/sign-in/email', { email: 'ada@example.org', password: PASSWORD });
    expect(await eve.roles()).toBeUndefined();
    expect((await eve.get('/api/auth/passkey/generate-register-options')).status).toBe(401);
  });
});

describe('guessing', () => {
  it('locks a password after ten wrong ones, from wherever they come, also when it is right then; and says so', async () => {
    for (let guess = 0; guess < 10; guess += 1) {
      const eve = new StaffBrowser(endpoint, `192.0.2.${guess}`);
      const reply = await eve.post('/api/auth/sign-in/email', {
        email: guess % 2 ? 'ADA@example.org ' : 'ada@example.org',
        password: `wrong ${guess}`,
      });
      expect(await problemCode(reply)).toBe('wrong-sign-in');
    }
    const right = await new StaffBrowser(endpoint, '192.0.2.200').post('/api/auth/sign-in/email', {
      email: 'ada@example.org',
      password: PASSWORD,
    });
    expect(right.status).toBe(429);
    expect(await problemCode(right)).toBe('locked-out');
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(600);
    // Who is signed in stays so.
    expect(await ada.roles()).toEqual(['administrator']);
    const failed = (await endpoint.deps.audit.read({ limit: 50 })).filter(({ act }) => act === 'sign-in.failed');
    expect(failed).toHaveLength(10);
    expect(JSON.stringify(failed)).not.toMatch(/wrong \d/);
  });

  it('does not let a hundred guesses at once slip through', async () => {
    const replies = await Promise.all(
      Array.from({ length: 40 }, (_, guess) =>
        new StaffBrowser(endpoint, `192.0.2.${guess}`).post('/api/auth/sign-in/email', {
          email: 'ada@example.org',
          password: `wrong ${guess}`,
        }),
      ),
    );
    expect(replies.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(30);
  });

  it('locks a network after thirty wrong tries over all accounts, and is not fooled by X-Forwarded-For', async () => {
    const outcomes: number[] = [];
    for (let guess = 0; guess < 31; guess += 1) {
      const eve = new StaffBrowser(endpoint, '192.0.2.66');
      const body = { email: `person${guess}@example.org`, password: 'summer holiday plan' };
      outcomes.push((await eve.ask('POST', '/api/auth/sign-in/email', body, { 'x-forwarded-for': `198.51.100.${guess}` })).status);
    }
    expect(outcomes.slice(0, 30).every((status) => status === 401)).toBe(true);
    expect(outcomes[30]).toBe(429);
  });

  it('tells nobody whether an address is on the staff', async () => {
    const eve = new StaffBrowser(endpoint);
    const replies = await Promise.all(
      ['ada@example.org', 'nobody@example.org'].map(async (email) =>
        (await eve.post('/api/auth/sign-in/email', { email, password: 'not the right one' })).text(),
      ),
    );
    expect(replies[0]).toBe(replies[1]);
  });

  it('locks the second factor too, over all tries with the right password', async () => {
    const wrong = ada.code() === '000000' ? '000001' : '000000';
    const seen: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const eve = new StaffBrowser(endpoint, `192.0.2.${round}`);
      await eve.post('/api/auth/sign-in/email', { email: 'ada@example.org', password: PASSWORD });
      for (let guess = 0; guess < 5; guess += 1) {
        seen.push(await problemCode(await eve.post('/api/auth/two-factor/verify-totp', { code: wrong })));
      }
    }
    expect(seen.filter((code) => code === 'wrong-code')).toHaveLength(10);
    expect(seen.at(-1)).toBe('locked-out');
  });

  it('takes no code a second time: who looked over a shoulder has nothing', async () => {
    const [first, second] = [new StaffBrowser(endpoint), new StaffBrowser(endpoint)];
    for (const browser of [first, second]) browser.secret = ada.secret;
    expect((await first.signIn('ada@example.org')).status).toBe(200);
    expect((await second.signIn('ada@example.org')).status).toBe(401);
    expect(await second.roles()).toBeUndefined();
  });

  it('cannot fill the database with challenges', async () => {
    const eve = new StaffBrowser(endpoint, '192.0.2.10');
    const outcomes: number[] = [];
    for (let turn = 0; turn < 201; turn += 1) outcomes.push((await eve.get('/api/auth/passkey/generate-authenticate-options')).status);
    expect(outcomes.filter((status) => status === 200)).toHaveLength(200);
    expect(outcomes.at(-1)).toBe(429);
    expect((await ada.get('/api/auth/passkey/generate-authenticate-options')).status).toBe(200);
  });

  it('does not find an invitation', async () => {
    const eve = new StaffBrowser(endpoint, '192.0.2.9');
    const codes: string[] = [];
    for (let guess = 0; guess < 21; guess += 1)
      codes.push(await problemCode(await eve.post('/api/auth/welcome/look', { token: `${guess}`.padStart(43, 'A') })));
    expect(codes.slice(0, 20).every((code) => code === 'invitation-over')).toBe(true);
    expect(codes[20]).toBe('locked-out');
  });
});

describe('invitations', () => {
  it('are kept as a hash, are good once, for a week, and until they are taken back', async () => {
    const token = await invite(ada, 'lena@example.org', ['listener']);
    const rows = JSON.stringify(await endpoint.deps.database.db.selectFrom('invitation').selectAll().execute());
    expect(rows).not.toContain(token);
    ahead = 7 * 24 * HOUR + 1_000;
    expect(await problemCode(await new StaffBrowser(endpoint).post('/api/auth/welcome/look', { token }))).toBe('invitation-over');
    ahead = 0;
    const { invitations } = await (await ada.get('/api/staff/people')).json();
    expect(invitations).toMatchObject([{ email: 'lena@example.org', roles: ['listener'], madeBy: 'Ada Administrator' }]);
    const late = new StaffBrowser(endpoint);
    expect((await late.post('/api/auth/welcome/begin', { token, name: 'Lena' })).status).toBe(200);
    expect((await ada.ask('DELETE', `/api/staff/invitations/${invitations[0].id}`)).status).toBe(200);
    const { nonce } = await (await late.post('/api/auth/welcome/authenticator')).json();
    expect((await late.post('/api/auth/welcome/password', { password: PASSWORD, nonce, code: '123456' })).status).toBe(401);
    expect((await new StaffBrowser(endpoint).post('/api/auth/welcome/look', { token })).status).toBe(403);
  });

  it('let in one of two who open the same link at once, with the roles and the address that stand in it', async () => {
    const token = await invite(ada, 'lena@example.org', ['analyst']);
    const both = await Promise.allSettled(
      ['one', 'two'].map((name) => new StaffBrowser(endpoint).accept(token, { name, email: 'administrator@evil.example' })),
    );
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { people } = await (await ada.get('/api/staff/people')).json();
    expect(people).toMatchObject([{ email: 'ada@example.org' }, { email: 'lena@example.org', roles: ['analyst'] }]);
  });

  it('want a password that is no guesser’s first, and a code that the app really shows', async () => {
    const token = await invite(ada, 'lena@example.org', []);
    const lena = new StaffBrowser(endpoint);
    await lena.post('/api/auth/welcome/begin', { token, name: 'Lena' });
    const { nonce } = await (await lena.post('/api/auth/welcome/authenticator')).json();
    for (const password of ['short', 'password1234!', 'lena@example.org', '123456789012', 'aaaaaaaaaaaaa']) {
      expect(await problemCode(await lena.post('/api/auth/welcome/password', { password, nonce, code: '000000' }))).toBe('weak-password');
    }
    expect(await problemCode(await lena.post('/api/auth/welcome/password', { password: PASSWORD, nonce, code: '000000' }))).toBe(
      'wrong-code',
    );
    expect(await lena.roles()).toBeUndefined();
  });

  it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'; drop table staff_user; --", '{{7*7}}', 'علی رضا'])(
    'take %s as a name and nothing more',
    async (name) => {
      const lena = new StaffBrowser(endpoint);
      await lena.accept(await invite(ada, 'lena@example.org', []), { name });
      const me = await lena.get('/api/staff/me');
      expect(me.headers.get('content-type')).toMatch(/^application\/json/);
      expect((await me.json()).name).toBe(name);
    },
  );

  it.each(['', '   ', 'two\nlines', 'turned \u202e around', 'nul\u0000', 'x'.repeat(81)])('refuse %j as a name', async (name) => {
    const token = await invite(ada, 'lena@example.org', []);
    expect((await new StaffBrowser(endpoint).post('/api/auth/welcome/begin', { token, name })).status).toBe(400);
  });
});

describe('what is somebody else’s', () => {
  it('cannot be reached by its id: sessions and passkeys', async () => {
    const lena = await invited(ada, 'lena@example.org', ['listener']);
    const { sessions } = await (await lena.get('/api/staff/account')).json();
    await endpoint.deps.database.db
      .insertInto('staff_passkey')
      .values({
        id: 'of-lena',
        userId: await idOf('lena@example.org'),
        name: 'Lena’s phone',
        publicKey: 'k',
        credentialID: 'c',
        counter: 0,
        deviceType: 'd',
        backedUp: 0,
      } as never)
      .execute();
    for (const [method, path, body] of [
      ['DELETE', `/account/sessions/${sessions[0].id}`, undefined],
      ['DELETE', '/account/passkeys/of-lena', undefined],
      ['PUT', '/account/passkeys/of-lena', { name: 'Mine now' }],
    ] as const) {
      expect((await ada.ask(method, `/api/staff${path}`, body)).status).toBe(404);
    }
    const after = await (await lena.get('/api/staff/account')).json();
    expect(after.passkeys).toMatchObject([{ name: 'Lena’s phone' }]);
    expect(after.sessions).toHaveLength(1);
    expect((await ada.ask('DELETE', '/api/staff/account/sessions')).status).toBe(200);
    expect(await lena.roles()).toEqual(['listener']);
  });

  it('stays: the last administrator, and the last way to sign in', async () => {
    const id = await idOf('ada@example.org');
    expect(await problemCode(await ada.ask('PUT', `/api/staff/people/${id}/roles`, { roles: ['editor'] }))).toBe('last-administrator');
    expect(await problemCode(await ada.ask('DELETE', `/api/staff/people/${id}`))).toBe('last-administrator');
    await endpoint.deps.database.db.deleteFrom('staff_account').execute();
    await endpoint.deps.database.db
      .insertInto('staff_passkey')
      .values({ id: 'last', userId: id, name: 'Key', publicKey: 'k', credentialID: 'c', counter: 0, deviceType: 'd', backedUp: 0 } as never)
      .execute();
    expect(await problemCode(await ada.ask('DELETE', '/api/staff/account/passkeys/last'))).toBe('last-way-in');
  });

  it('cannot be given by oneself: an unknown role is refused, roles of others want an administrator', async () => {
    const lena = await invited(ada, 'lena@example.org', ['listener']);
    const id = await idOf('lena@example.org');
    expect((await lena.ask('PUT', `/api/staff/people/${id}/roles`, { roles: ['administrator'] })).status).toBe(403);
    expect((await ada.ask('PUT', `/api/staff/people/${id}/roles`, { roles: ['root'] })).status).toBe(400);
  });
});

describe('the own account', () => {
  it('changes password and app together, after the old password, and ends the other sessions', async () => {
    const elsewhere = new StaffBrowser(endpoint);
    elsewhere.secret = ada.secret;
    await elsewhere.signIn('ada@example.org');
    const { uri, nonce } = await (await ada.post('/api/staff/account/authenticator')).json();
    const app = new StaffBrowser(endpoint);
    app.take(uri);
    const body = { password: 'another lantern and willow', nonce, code: app.code() };
    expect(await problemCode(await ada.ask('PUT', '/api/staff/account/password', { ...body, current: 'wrong' }))).toBe('wrong-password');
    expect((await ada.ask('PUT', '/api/staff/account/password', { ...body, current: PASSWORD })).status).toBe(200);
    expect(await ada.roles()).toEqual(['administrator']);
    expect(await elsewhere.roles()).toBeUndefined();
    expect((await app.signIn('ada@example.org', 'another lantern and willow')).status).toBe(200);
    const codes = await ada.post('/api/staff/account/recovery-codes', { password: 'another lantern and willow' });
    expect((await codes.json()).recoveryCodes).toHaveLength(10);
  });
});

describe('what goes wrong inside', () => {
  it('is told to nobody, and logged once without what was typed', async () => {
    await endpoint.deps.storage.close();
    const written: unknown[] = [];
    const console = vi.spyOn(globalThis.console, 'error').mockImplementation((...args) => void written.push(args));
    const eve = new StaffBrowser(endpoint);
    const reply = await eve.post('/api/auth/sign-in/email', { email: 'ada@example.org', password: 'secret words' });
    console.mockRestore();
    expect(reply.status).toBe(500);
    expect(await problemCode(reply)).toBe('unexpected');
    expect(written).toEqual([]);
    expect(endpoint.lines.filter((line) => line.includes('"unexpected"'))).toHaveLength(1);
    expect(endpoint.lines.join('')).not.toMatch(/secret words|ada@example/);
  });
});

describe('every reply of signing in', () => {
  it('carries the headers that keep it safe, is kept by no cache, and stands in the log without query, address or body', async () => {
    const replies = [
      await ada.get('/api/staff/me'),
      await ada.get('/api/auth/ways'),
      await ada.post('/api/auth/sign-in/email', { email: 'x', password: 'secret words' }),
    ];
    for (const { headers } of replies) {
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
    const log = endpoint.lines.join('');
    for (const secret of ['secret words', 'ada@example.org', PASSWORD, '203.0.113.7', session(ada)]) expect(log).not.toContain(secret);
  });
});
