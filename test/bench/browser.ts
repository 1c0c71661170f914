import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { CHROMIUM, QUIET, SCREEN } from '../end-to-end/browser.ts';
import { inPage } from './inPage.ts';
import type { Bench, Plan } from './page/observe.ts';

/** A visit that takes longer has gone wrong. */
const MOST_MS = 60_000;

const observe = await inPage('observe');

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: QUIET });

/** A phone that has never been here. */
export const freshPhone = (browser: Browser): Promise<BrowserContext> => browser.newContext(PHONE);

export const PHONE = { viewport: SCREEN, hasTouch: true, isMobile: true, locale: 'en-GB' } as const;

/** A page that is watched, and slowed down as this phone is. */
export async function watchedPage(context: BrowserContext, cpu: number, plan?: Plan): Promise<{ page: Page; session: CDPSession }> {
  const page = await context.newPage();
  await page.addInitScript({ content: `window.benchPlan = ${JSON.stringify(plan)};${observe}` });
  const session = await context.newCDPSession(page);
  if (cpu > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  return { page, session };
}

/** Opens an address, acts as soon as the question can be seen, and waits for a mark. */
export async function visit(
  context: BrowserContext,
  address: string,
  cpu: number,
  plan: Plan,
  prepare?: (session: CDPSession) => Promise<unknown>,
): Promise<Bench> {
  const { page, session } = await watchedPage(context, cpu, plan);
  try {
    await prepare?.(session);
    return await visitIn(page, address, plan);
  } finally {
    await page.close();
  }
}

/** The same in a page that is already watched with this plan. */
export async function visitIn(page: Page, address: string, plan: Plan): Promise<Bench> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Bench>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`${address}: no "${plan.until}" within ${MOST_MS} ms`)), MOST_MS);
      page.on('pageerror', reject);
      page
        .exposeFunction('benchDone', resolve)
        .then(() => page.goto(address, { waitUntil: 'commit' }))
        .catch(reject);
    });
  } finally {
    clearTimeout(timer);
  }
}
