import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe finds, a line for each fault. It is put into a document once and stays there: to hand its half a megabyte over for
 * every look at the same document took as long as the look. There are no frames, so nothing has to be gathered from elsewhere.
 */
export async function axeFaults(page: Page, options: RunOptions = {}): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
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
