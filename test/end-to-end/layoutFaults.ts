import type { Page } from 'playwright-core';

/**
 * What a reader would miss on the page as it stands: sideways scrolling, text that ends outside the screen or outside its
 * own box, and text that is cut off. A line for each, with the text.
 */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth - clientWidth} px wider than the screen`);
    const forListenersOnly = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).clipPath !== 'none' || forListenersOnly(element.parentElement));
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const text = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      if (text.length === 0 || !element.checkVisibility() || forListenersOnly(element)) continue;
      const said = (element.textContent ?? '').trim().slice(0, 60);
      const { overflowX, overflowY, display } = getComputedStyle(element);
      if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) faults.push(`cut off at the side: ${said}`);
      if (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1) faults.push(`cut off below: ${said}`);
      const box = element.getBoundingClientRect();
      for (const node of text) {
        const range = document.createRange();
        range.selectNodeContents(node);
        const { left, right } = range.getBoundingClientRect();
        if (left < -1 || right > clientWidth + 1) faults.push(`outside the screen: ${said}`);
        else if (display !== 'inline' && (left < box.left - 1 || right > box.right + 1)) faults.push(`outside its box: ${said}`);
      }
    }
    return faults;
  });
}
