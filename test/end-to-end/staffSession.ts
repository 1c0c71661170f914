import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Role } from '../../src/domain/staff/permissions.ts';
import { invited, StaffBrowser } from '../endpoint/staff/StaffBrowser.ts';
import { CHROMIUM, QUIET, sharedBrowser } from './browser.ts';
import type { EndpointProcess } from './endpointProcess.ts';

/** A tablet held across. */
export const STAFF_SCREEN = { width: 1024, height: 768 };

/**
 * The staff of a running endpoint: a page for any set of roles, signed in, in some 200 ms. The people are made as real ones
 * are, by the first link, invitations and passwords with a second factor, without a browser.
 *
 *     const staff = await Staff.of(endpoint);
 *     const page = await staff.page(['listener']);
 *     await page.goto(`${staff.origin}/staff/inbox`);
 */
export class Staff {
  readonly #contexts: BrowserContext[] = [];
  #count = 0;

  private constructor(
    readonly origin: string,
    readonly administrator: StaffBrowser,
    readonly browser: Browser,
    readonly ownBrowser: boolean,
  ) {}

  /** @param endpoint started with nobody on its staff. @param args more switches for the browser, which then is one of its own. */
  static async of(endpoint: EndpointProcess, args: readonly string[] = []): Promise<Staff> {
    const origin = staffOrigin(endpoint);
    const administrator = new StaffBrowser({ request: (url, init) => fetch(url, init) }, 'unused', origin);
    await administrator.accept(firstToken(endpoint), { name: 'Ada Administrator', email: 'ada@example.org' });
    const own = args.length > 0;
    const browser = own ? chromium.launch({ executablePath: CHROMIUM, args: [...QUIET, ...args] }) : sharedBrowser();
    return new Staff(origin, administrator, await browser, own);
  }

  /** A new person with these roles, signed in, in a browser profile of their own. @param name as colleagues read it. */
  async page(roles: readonly Role[], name = `Staff ${this.#count + 1}`): Promise<Page> {
    this.#count += 1;
    const person = await invited(this.administrator, `${name.toLowerCase().replace(/\W+/g, '.')}@example.org`, roles, name);
    const context = await this.browser.newContext({ viewport: STAFF_SCREEN, locale: 'en-GB' });
    this.#contexts.push(context);
    await context.addCookies(
      [...person.cookies].map(([cookie, value]) => ({ name: cookie, value, url: this.origin, httpOnly: true, sameSite: 'Strict' })),
    );
    return context.newPage();
  }

  async dispose(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()));
    if (this.ownBrowser) await this.browser.close();
  }
}

/** Passkeys belong to a name, never to a number: staff come by `localhost`. */
export const staffOrigin = (endpoint: EndpointProcess): string => `http://localhost:${endpoint.port}`;

/** The token in the newest one-time link that the endpoint has printed. */
export function firstToken(endpoint: EndpointProcess): string {
  const token = [...endpoint.log.matchAll(/\/staff\/welcome#([\w-]+)/g)].at(-1)?.[1];
  if (token === undefined) throw new Error(`no link for the first administrator in: ${endpoint.log}`);
  return token;
}
