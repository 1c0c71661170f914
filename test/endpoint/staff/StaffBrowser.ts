import * as z from 'zod/mini';
import { authenticatorSchema } from '../../../src/contract/staff/signIn.ts';
import type { Role } from '../../../src/domain/staff/permissions.ts';
import { totpCode } from '../../../src/endpoint/auth/totp.ts';
import type { TestEndpoint } from '../testEndpoint.ts';

/** Where the tests' endpoint believes to be. */
export const ORIGIN = 'http://localhost';
export const PASSWORD = 'lantern under the willow';

export const problemCode = async (response: Response): Promise<string> => {
  const body: unknown = await response.json();
  return z.object({ type: z.string() }).parse(body).type.replace('/problems/', '');
};

/** Somebody's browser, as far as the endpoint sees it: it keeps cookies and says where a request comes from. */
export class StaffBrowser {
  readonly cookies = new Map<string, string>();
  /** Every `Set-Cookie` that it was sent. */
  readonly set: string[] = [];
  /** Of the authenticator app. */
  secret = '';

  constructor(
    readonly endpoint: Pick<TestEndpoint, 'request'>,
    readonly address = '203.0.113.7',
    readonly origin = ORIGIN,
  ) {}

  async ask(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    const response = await this.endpoint.request(
      `${this.origin}${path}`,
      {
        method,
        headers: {
          host: new URL(this.origin).host,
          'sec-fetch-site': 'same-origin',
          ...(method !== 'GET' && { origin: this.origin }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(this.cookies.size > 0 && { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      },
      this.address,
    );
    for (const line of response.headers.getSetCookie()) {
      this.set.push(line);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  post(path: string, body: unknown = {}): Promise<Response> {
    return this.ask('POST', path, body);
  }

  get(path: string): Promise<Response> {
    return this.ask('GET', path);
  }

  /** Accepts an invitation with a password and an authenticator app. @returns the recovery codes. */
  async accept(token: string, { name = 'Amina Shah', email = 'amina@example.org' } = {}): Promise<readonly string[]> {
    await expectOk(this.post('/api/auth/welcome/begin', { token, name, email }));
    const { uri, nonce } = authenticatorSchema.parse(await (await expectOk(this.post('/api/auth/welcome/authenticator'))).json());
    this.take(uri);
    const accepted = await expectOk(this.post('/api/auth/welcome/password', { password: PASSWORD, nonce, code: this.code() }));
    return z.object({ recoveryCodes: z.array(z.string()) }).parse(await accepted.json()).recoveryCodes;
  }

  /** Scans the QR code with the authenticator app. */
  take(uri: string): void {
    this.secret = secretOf(uri);
  }

  code(): string {
    return totpCode(this.secret, new Date());
  }

  async signIn(email: string, password = PASSWORD): Promise<Response> {
    await expectOk(this.post('/api/auth/sign-in/email', { email, password }));
    return this.post('/api/auth/two-factor/verify-totp', { code: this.code() });
  }

  async roles(): Promise<readonly string[] | undefined> {
    const me = await this.get('/api/staff/me');
    return me.ok ? z.object({ roles: z.array(z.string()) }).parse(await me.json()).roles : undefined;
  }
}

/** The first administrator of this endpoint, signed in. */
export async function firstAdministrator(endpoint: TestEndpoint): Promise<StaffBrowser> {
  const browser = new StaffBrowser(endpoint);
  await browser.accept((await endpoint.deps.signIn.invitations.makeFirst()) ?? '', { name: 'Ada Administrator', email: 'ada@example.org' });
  return browser;
}

/** Somebody whom the administrator has invited, signed in. */
export async function invited(
  administrator: StaffBrowser,
  email: string,
  roles: readonly Role[],
  name = email.split('@')[0] ?? email,
): Promise<StaffBrowser> {
  const browser = new StaffBrowser(administrator.endpoint, '198.51.100.4', administrator.origin);
  await browser.accept(await invite(administrator, email, roles), { name, email });
  return browser;
}

/** @returns the token in the link. */
export async function invite(administrator: StaffBrowser, email: string, roles: readonly Role[]): Promise<string> {
  const reply = await expectOk(administrator.post('/api/staff/invitations', { email, roles }));
  return z.object({ token: z.string() }).parse(await reply.json()).token;
}

async function expectOk(asked: Promise<Response>): Promise<Response> {
  const response = await asked;
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return response;
}

/** What an authenticator app reads from the QR code. */
function secretOf(uri: string): string {
  const encoded = new URL(uri).searchParams.get('secret') ?? '';
  const bits = [...encoded].map((each) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(each).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))).toString('utf8');
}
