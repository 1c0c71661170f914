import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import type { CDPSession, Page } from 'playwright-core';
import { PROVE } from '../prove.ts';

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

/** Of what is there many times over, the first few are looked at; in the proof all. */
const ENOUGH = PROVE ? [] : ['.heard-entry:nth-child(n+4)', '.heard-month:nth-child(n+3)', '.heard-part:nth-of-type(n+3)'];

/** What axe finds, a line for each fault. There are no frames, so nothing has to be gathered from elsewhere. */
export async function axeFaults(page: Page, options: RunOptions = {}): Promise<readonly string[]> {
  await bringAxe(page);
  const { violations } = await page.evaluate(
    ([asked, exclude]) => (globalThis as unknown as { axe: Pick<typeof axe, 'run'> }).axe.run({ exclude }, asked),
    [{ ...options, resultTypes: ['violations'] } satisfies RunOptions, ENOUGH] as const,
  );
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
