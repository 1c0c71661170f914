import type { CDPSession, Page } from 'playwright-core';
import type { Tap } from './page/observe.ts';

/** Milliseconds between two taps: what the last one set off, keeping included, has come to rest. A person takes longer. */
const PAUSE = 300;

/** One finger on the glass, where this element is. */
async function tap(page: Page, selector: string): Promise<boolean> {
  const target = page.locator(selector).first();
  if ((await target.count()) === 0) return false;
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) return false;
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  return true;
}

/** The number of taps timed so far grows by one; then a pause. */
async function timed(page: Page, before: number): Promise<void> {
  await page.waitForFunction((count) => window.bench.taps.length > count, before);
  await page.waitForTimeout(PAUSE);
}

/**
 * Answers one question with its first option, if it has options, and goes on.
 *
 * @returns how long both took to show.
 */
async function answer(page: Page): Promise<void> {
  const shown = 'main:not([hidden])';
  const count = () => page.evaluate(() => window.bench.taps.length);
  let before = await count();
  if (await tap(page, `${shown} .heard-option`)) await timed(page, before);
  before = await count();
  await tap(page, `${shown} .heard-next`);
  await timed(page, before);
}

/** Answers a whole survey, up to "Check your answers". */
export async function walkSurvey(page: Page): Promise<readonly Tap[]> {
  while ((await page.locator('#finish').count()) === 0) await answer(page);
  return page.evaluate(() => window.bench.taps);
}

/** Answers this many questions. */
export async function walkQuestions(page: Page, questions: number): Promise<readonly Tap[]> {
  for (let question = 0; question < questions; question++) await answer(page);
  return page.evaluate(() => window.bench.taps);
}

/**
 * The heap in use at the end of a survey, after everything that can go has gone, in bytes. The page walks by itself here:
 * the driver's own code in the page would be weighed with it.
 */
export async function heapAfterSurvey(session: CDPSession): Promise<number> {
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression: `(${walkInPage})()`, awaitPromise: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  await session.send('HeapProfiler.enable');
  for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

const walkInPage = `async () => {
  const rest = () => new Promise((resolve) => setTimeout(resolve, 60));
  const click = (selector) => document.querySelector(selector)?.click();
  while (!document.querySelector('.heard-dot.is-safe')) await rest();
  while (!document.querySelector('#finish')) {
    click('.heard-option');
    await rest();
    click('.heard-next');
    await rest();
  }
  while (!document.querySelector('.heard-code')) {
    click('#finish');
    await rest();
  }
  for (let time = 0; time < 10; time++) await rest();
}`;
