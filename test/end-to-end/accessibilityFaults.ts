import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { axeFaults } from './axeFaults.ts';

/** What is wrong, by page; all of it is wanted at once. */
export type Faults = Record<string, readonly string[]>;

export function note(found: Faults, page: string, faults: readonly string[]): void {
  if (faults.length > 0) found[page] = faults;
}

const TAGS = { type: 'tag' as const, values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
/** Held to although they are beyond AA, or off in axe unless asked for. */
const BEYOND: NonNullable<RunOptions['rules']> = {
  'color-contrast-enhanced': { enabled: true },
  // What passes that one passes this.
  'color-contrast': { enabled: false },
  'target-size': { enabled: true },
};

const THEMES = ['light', 'dark', 'contrast'] as const;

/** Half of 360 pixels at 720 by 1280, and what a desktop window of 1280 by 1024 leaves at 400 % zoom (WCAG 1.4.10). */
const PHONE = { width: 360, height: 640 };
const ZOOMED = { width: 320, height: 256 };

/**
 * What is wrong with the page as it stands, a line for each fault: axe's rules, its contrast in all three themes, controls
 * smaller than a fingertip, and what does not fit at 360 pixels, at 400 % zoom, and there with the larger text.
 */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  // What folds out is part of the page.
  await fold(page, true);
  const faults: string[] = [];
  await setMark(page, 'theme', THEMES[0]);
  faults.push(
    ...(await axeFaults(page, { runOnly: TAGS, rules: BEYOND })),
    ...(await smallTargets(page)),
    ...(await notFitting(page, 'phone')),
  );
  for (const theme of THEMES.slice(1)) {
    await setMark(page, 'theme', theme);
    const contrast = await axeFaults(page, { runOnly: { type: 'rule', values: ['color-contrast-enhanced'] } });
    faults.push(...contrast.map((fault) => `${theme}: ${fault}`));
  }
  await page.setViewportSize(ZOOMED);
  faults.push(...(await notFitting(page, '400 %')));
  await setMark(page, 'size', 'largest');
  faults.push(...(await notFitting(page, '400 % and the largest text')));
  await page.setViewportSize(PHONE);
  faults.push(...(await notFitting(page, 'the largest text')));
  await setMark(page, 'size', undefined);
  await setMark(page, 'theme', undefined);
  await fold(page, false);
  return faults;
}

/** The same once, in one theme and one size: for pages whose colours another page has in the same places. */
export async function faultsAtAGlance(page: Page): Promise<readonly string[]> {
  await setMark(page, 'theme', THEMES[0]);
  await fold(page, true);
  const faults = await axeFaults(page, { runOnly: TAGS, rules: BEYOND });
  await setMark(page, 'theme', undefined);
  return [...faults, ...(await wordsFaults(page))];
}

/** What other words can break: controls that become too small, and words that do not fit, on a phone and at 400 % zoom. */
export async function wordsFaults(page: Page): Promise<readonly string[]> {
  await fold(page, true);
  const faults = [...(await smallTargets(page)), ...(await notFitting(page, 'phone'))];
  await page.setViewportSize(ZOOMED);
  faults.push(...(await notFitting(page, '400 %')));
  await page.setViewportSize(PHONE);
  await fold(page, false);
  return faults;
}

/** The list of languages lies over the page, so that axe cannot see what is under it: it is looked at by itself. */
export async function menuFaults(page: Page): Promise<readonly string[]> {
  await page.locator(`${MENU} > summary`).click();
  const faults = [
    ...(await axeFaults(page, { runOnly: TAGS, rules: BEYOND })),
    ...(await smallTargets(page)),
    ...(await notFitting(page, 'menu')),
  ];
  await page.locator(`${MENU} > summary`).click();
  return faults;
}

const MENU = '.heard-all-languages';

function fold(page: Page, out: boolean): Promise<void> {
  return page.evaluate(
    ([open, menu]) => {
      for (const folded of document.querySelectorAll('details')) if (!folded.matches(menu)) folded.open = open;
    },
    [out, MENU] as const,
  );
}

/** As the settings page would. */
async function setMark(page: Page, name: 'theme' | 'size', value: string | undefined): Promise<void> {
  await page.evaluate(
    ([mark, to]) => {
      if (to === undefined) delete document.documentElement.dataset[mark];
      else document.documentElement.dataset[mark] = to;
    },
    [name, value] as const,
  );
}

/** Controls smaller than 44 by 44 CSS pixels (WCAG 2.5.5). Links inside sentences are excepted, as there. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>('a, button, summary, textarea, label.heard-option, input.heard-text');
    const inSentence = (control: Element) =>
      control.tagName === 'A' && control.parentElement?.tagName === 'P' && control.parentElement.textContent !== control.textContent;
    return [...controls]
      .filter(
        (control) => control.checkVisibility({ visibilityProperty: true }) && !control.matches('.heard-hidden') && !inSentence(control),
      )
      .map((control) => ({ control, box: control.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 43.99 || box.height < 43.99)
      .map(({ control, box }) => `small target, ${box.width.toFixed(0)} by ${box.height.toFixed(0)}: ${control.outerHTML.slice(0, 120)}`);
  });
}

/** Sideways scrolling, and controls or words that are cut off or stand out of the screen or of their box. */
export function notFitting(page: Page, when: string): Promise<string[]> {
  return page.evaluate((said) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const faults = scrollWidth > clientWidth ? [`${said}: scrolls sideways, ${scrollWidth} > ${clientWidth}`] : [];
    const shown = document.querySelectorAll<HTMLElement>(
      'h1, h2, p, li, dt, dd, legend, a, button, summary, label, input, textarea, img, svg, code',
    );
    for (const each of shown) {
      if (!each.checkVisibility({ visibilityProperty: true }) || each.closest('.heard-hidden')) continue;
      // What scrolls in a frame of its own, named and reached by keyboard (a form on paper has the width of its paper), has
      // to fit into what can be scrolled to there.
      const frame = each.closest('[role="region"][tabindex="0"]')?.firstElementChild;
      const { left: from, right: to } = frame?.getBoundingClientRect() ?? { left: 0, right: clientWidth };
      const { left, right } = each.getBoundingClientRect();
      const cut = each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0 && getComputedStyle(each).display !== 'inline';
      if (left < from - 0.5 || right > to + 0.5 || cut) {
        faults.push(`${said}: does not fit, ${left.toFixed(0)} to ${right.toFixed(0)} of ${clientWidth}: ${each.outerHTML.slice(0, 120)}`);
      }
    }
    return faults;
  }, when);
}
