import type { Page } from 'playwright-core';

/**
 * What a screen reader is given of a page, as text: roles, names, states and order as Chromium computes them (Playwright's
 * ARIA snapshot, without addresses), where the focus is, what describes a group or field, and what is announced by itself.
 *
 * @param part `main` leaves out what is the same on every page.
 */
export async function spokenPage(page: Page, part: 'body' | 'main'): Promise<string> {
  const tree = await page.locator(part).ariaSnapshot();
  const { focus, described, announced } = await page.evaluate(() => {
    // As it is laid out: words of two blocks are two words, as a screen reader has them.
    const textOf = (element: Element | null) => (element instanceof HTMLElement ? element.innerText : '').replace(/\s+/g, ' ').trim();
    const descriptionOf = (element: Element) =>
      (element.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => textOf(document.getElementById(id)))
        .filter((text) => text !== '')
        .join(' / ');
    const at = document.activeElement;
    const name = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? textOf(at.labels?.[0] ?? null) : textOf(at);
    return {
      focus: at === null || at === document.body ? 'the page' : `${at.tagName.toLowerCase()} "${name}"`,
      described: [...document.querySelectorAll('[aria-describedby]')].map(
        (each) => `${each.tagName.toLowerCase()}: ${descriptionOf(each)}`,
      ),
      announced: [...document.querySelectorAll('[role="status"], [role="alert"], [aria-live]')].map(
        (region) => `${region.getAttribute('role') ?? region.getAttribute('aria-live')}: ${textOf(region)}`,
      ),
    };
  });
  return [
    tree.replace(/\n *- \/url: .*/g, ''),
    `focus: ${focus}`,
    ...described.map((description) => `described ${description}`),
    ...announced.map((announcement) => `announced ${announcement}`),
  ].join('\n');
}
