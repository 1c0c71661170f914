import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { QUIET, SCREEN, WHOLE_CHROMIUM } from '../end-to-end/browser.ts';
import { inPage } from './inPage.ts';
import type { Bench, Plan } from './page/observe.ts';

/** A visit that takes longer has gone wrong. */
const MOST_MS = 60_000;

const observe = await inPage('observe');

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: WHOLE_CHROMIUM, args: QUIET });

/** A phone that has never been here. */
export const freshPhone = (browser: Browser): Promise<BrowserContext> => browser.newContext(PHONE);

export const PHONE = { viewport: SCREEN, hasTouch: true, isMobile: true, locale: 'en-GB' } as const;

/**
 * A page that is watched, and slowed down as this phone is. By the browser's own protocol: what the driver would put into
 * every page for the same is several times as much, and would be timed with it.
 */
export async function watchedPage(context: BrowserContext, cpu: number, plan?: Plan): Promise<WatchedPage> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Page.enable');
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'benchDone' });
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: `window.benchPlan = ${JSON.stringify(plan)};${observe}` });
  if (cpu > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  return { page, session };
}

export interface WatchedPage {
  readonly page: Page;
  readonly session: CDPSession;
}

/** Opens an address, acts as soon as the question can be seen, and waits for a mark. */
export async function visit(
  context: BrowserContext,
  address: string,
  cpu: number,
  plan: Plan,
  prepare?: (session: CDPSession) => Promise<unknown>,
): Promise<Bench> {
  const watched = await watchedPage(context, cpu, plan);
  try {
    await prepare?.(watched.session);
    return await visitIn(watched, address, plan);
  } finally {
    await watched.page.close();
  }
}

/** The same in a page that is already watched with this plan. */
export async function visitIn({ page, session }: WatchedPage, address: string, plan: Plan): Promise<Bench> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Bench>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`${address}: no "${plan.until}" within ${MOST_MS} ms`)), MOST_MS);
      page.on('pageerror', reject);
      session.on('Runtime.bindingCalled', ({ payload }) => resolve(JSON.parse(payload) as Bench));
      page.goto(address, { waitUntil: 'commit' }).catch(reject);
    });
  } finally {
    clearTimeout(timer);
  }
}
