import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import type { CDPSession, Page } from 'playwright-core';

/** Half the size of what the package gives as its source, and the same. Nothing of it is wanted back. */
const AXE = `${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')};undefined`;

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/**
 * Puts axe into the document, once. As a script of the browser's own protocol, which it compiles once for all documents of a tab: handed over
 * as a text to evaluate, it cost each document as much as the look itself.
 */
async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in globalThis)) return;
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  await (await session).send('Runtime.evaluate', { expression: AXE });
}

/** What axe finds, a line for each fault. There are no frames, so nothing has to be gathered from elsewhere. */
export async function axeFaults(page: Page, options: RunOptions = {}): Promise<readonly string[]> {
  await bringAxe(page);
  const { violations } = await page.evaluate((asked) => (globalThis as unknown as { axe: Pick<typeof axe, 'run'> }).axe.run(asked), {
    ...options,
    resultTypes: ['violations'],
  } satisfies RunOptions);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`));
}

/** What is wrong with a page of the staff's as it stands: axe's rules, and sideways scrolling. */
export async function staffFaults(page: Page): Promise<readonly string[]> {
  return [...(await axeFaults(page)), ...(await sideways(page))];
}

/** Sideways scrolling, with what stands out of the screen. */
export function sideways(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll('body *')].filter(
      (each) => each.getBoundingClientRect().right > clientWidth + 1 && !each.closest('.staff-scroll'),
    );
    return [`scrolls sideways: ${scrollWidth} > ${clientWidth}`, ...out.slice(0, 5).map((each) => each.outerHTML.slice(0, 120))];
  });
}
