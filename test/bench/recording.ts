import { type Browser, chromium, type Page } from 'playwright-core';
import { QUIET, WHOLE_CHROMIUM } from '../end-to-end/browser.ts';
import type { Part } from './bench.ts';
import { freshPhone, watchedPage } from './browser.ts';
import type { Measure } from './measure.ts';
import { median } from './quantile.ts';
import { blocking, type Task, tasksOf } from './trace.ts';

const PAGE = '/s/say?lang=en';
const CPU = 4;
/** Seconds of each recording. */
const SPEAKS = 10;
/** A microphone that beeps, and is allowed to every page. */
const MICROPHONE = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/** How busy a slow phone's main thread is while somebody speaks: chunks to the disk, meter and time; against a recorder and nothing else. */
export const recording: Part = async ({ origin, runs }) => {
  const browser = await chromium.launch({ executablePath: WHOLE_CHROMIUM, args: [...QUIET, ...MICROPHONE] });
  const ours: Busy[] = [];
  const floor: Busy[] = [];
  try {
    for (let run = 0; run < runs; run++) {
      ours.push(await once(browser, origin + PAGE, speak));
      floor.push(await once(browser, `${origin}/robots.txt`, recordOnly));
    }
  } finally {
    await browser.close();
  }
  const of = (all: readonly Busy[], which: keyof Busy) => median(all.map((each) => each[which]));
  const measure = (name: string, which: keyof Busy, most?: number): Measure => ({
    part: `recording, CPU ${CPU} × slower`,
    name,
    unit: 'ms',
    ours: of(ours, which),
    floor: of(floor, which),
    ...(most !== undefined && { limit: { of: 'ours', most } }),
  });
  return [
    measure('main thread busy, of each second', 'share'),
    measure('its longest task', 'longest', 50),
    measure('a finger is kept waiting, in all', 'blocked', 10),
  ];
};

/** Of the main thread while it records, in ms. */
interface Busy {
  readonly share: number;
  readonly longest: number;
  readonly blocked: number;
}

async function once(browser: Browser, address: string, record: (page: Page) => Promise<void>): Promise<Busy> {
  const context = await freshPhone(browser);
  try {
    const { page } = await watchedPage(context, CPU);
    let from = Number.NaN;
    let until = Number.NaN;
    const tasks = await tasksOf(browser, page, async () => {
      await page.goto(address);
      await record(page);
      from = await now(page);
      await page.waitForTimeout(SPEAKS * 1_000);
      until = await now(page);
    });
    const meanwhile = tasks.filter(({ at }: Task) => at >= from && at < until).map(({ ms }) => ms);
    return {
      share: (meanwhile.reduce((sum, ms) => sum + ms, 0) * 1_000) / (until - from),
      longest: Math.max(...meanwhile),
      blocked: blocking(tasks, from, until),
    };
  } finally {
    await context.close();
  }
}

const now = (page: Page): Promise<number> => page.evaluate(() => performance.now());

/** As a person begins, once everything is fetched that the page keeps. */
async function speak(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.heard-dot')?.classList.contains('is-safe'));
  await page.locator('.heard-voice-way').last().click();
  await page.locator('.heard-voice-go').click();
  await page.locator('.is-recording').waitFor();
  // What begins is over; what goes on is measured.
  await page.waitForTimeout(2_000);
}

async function recordOnly(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    new MediaRecorder(stream, { mimeType: 'audio/webm;codecs=opus', audioBitsPerSecond: 28_000 }).start(1_000);
  });
  await page.waitForTimeout(2_000);
}
