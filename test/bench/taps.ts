import type { Part, Surroundings } from './bench.ts';
import { freshPhone, watchedPage } from './browser.ts';
import { twoQuestionFloor } from './floorPage.ts';
import type { Measure } from './measure.ts';
import type { Tap } from './page/observe.ts';
import { median, quantile } from './quantile.ts';
import { heapAfterSurvey, walkQuestions, walkSurvey } from './walk.ts';

const SURVEY = '/s/parent-experience?lang=en';
/** As many as most people are asked. */
const QUESTIONS = 20;
const LIMITS = { 4: 1.15, 9: 1.6 } as const;

/** From a tap until it can be seen, over a whole survey, against a static page of the same style; and the heap at the end. */
export const taps: Part = async (around) => {
  const floor = await floorPageFor(around);
  const measures: Measure[] = [];
  for (const cpu of [4, 9] as const) {
    const ours: Tap[] = [];
    const floors: Tap[] = [];
    for (let run = 0; run < around.runs; run++) {
      ours.push(...(await walkOurs(around, cpu)));
      floors.push(...(await walkFloor(around, cpu, floor)));
    }
    const part = `taps, CPU ${cpu} × slower`;
    const times = (taps: readonly Tap[], what: Tap['what']) => taps.filter((tap) => tap.what === what).map(({ ms }) => ms);
    const against = (name: string, what: Tap['what'], of: (values: readonly number[]) => number, most: number): Measure => ({
      part,
      name,
      unit: 'ms',
      ours: of(times(ours, what)),
      floor: of(times(floors, what)),
      limit: { of: 'ratio', most },
    });
    const p98 = (values: readonly number[]) => quantile(values, 0.98);
    measures.push(
      against('tap to next paint, median', 'option', median, LIMITS[cpu]),
      against('tap to next paint, 98th percentile', 'option', p98, LIMITS[cpu]),
      against('next question shown, median', 'next', median, 1.3),
    );
  }
  const heaps: number[] = [];
  for (let run = 0; run < around.runs; run++) heaps.push(await heapAtTheEnd(around));
  measures.push({
    part: 'heap',
    name: 'at the end of a survey',
    unit: 'MB',
    ours: median(heaps) / 1_000_000,
    limit: { of: 'ours', most: 2.8 },
  });
  return measures;
};

async function walkOurs({ browser, origin }: Surroundings, cpu: number): Promise<readonly Tap[]> {
  const context = await freshPhone(browser);
  try {
    const { page } = await watchedPage(context, cpu);
    await page.goto(origin + SURVEY);
    await page.waitForFunction(() => document.querySelector('.heard-dot')?.classList.contains('is-safe'));
    // The service worker fetches what it keeps just now, on the same cores; nobody has read the question by then.
    await page.waitForTimeout(2_000);
    return await walkSurvey(page);
  } finally {
    await context.close();
  }
}

async function walkFloor({ browser, origin }: Surroundings, cpu: number, html: string): Promise<readonly Tap[]> {
  const context = await freshPhone(browser);
  try {
    const { page } = await watchedPage(context, cpu);
    await page.route('**/floor-of-two', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
    await page.goto(`${origin}/floor-of-two`);
    return await walkQuestions(page, QUESTIONS);
  } finally {
    await context.close();
  }
}

/** The survey's first two questions as one static page. */
async function floorPageFor({ browser, origin }: Surroundings): Promise<string> {
  const context = await freshPhone(browser);
  try {
    const { page } = await watchedPage(context, 1);
    const response = await page.goto(origin + SURVEY);
    const html = (await response?.text()) ?? '';
    await page.waitForFunction(() => document.querySelector('.heard-dot')?.classList.contains('is-safe'));
    await walkQuestions(page, 1);
    return twoQuestionFloor(html, await page.evaluate(() => document.querySelector('main')?.outerHTML ?? ''));
  } finally {
    await context.close();
  }
}

async function heapAtTheEnd({ browser, origin }: Surroundings): Promise<number> {
  const context = await freshPhone(browser);
  try {
    const { page, session } = await watchedPage(context, 1);
    await page.goto(origin + SURVEY);
    return await heapAfterSurvey(session);
  } finally {
    await context.close();
  }
}
