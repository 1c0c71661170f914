import type { Part, Surroundings } from './bench.ts';
import { freshPhone, visitIn, watchedPage } from './browser.ts';
import type { Plan } from './page/observe.ts';
import { SLOW } from './phones.ts';
import { median } from './quantile.ts';
import { blocking, tasksOf } from './trace.ts';

const SURVEY = '/s/parent-experience?lang=en';

/** How long the page keeps a finger waiting before the first answer counts, from a trace; the static page until it is visible. */
export const blocked: Part = async (around) => {
  const ours: number[] = [];
  const floor: number[] = [];
  around.line.phone = SLOW;
  for (let run = 0; run < around.runs; run++) {
    ours.push(await once(around, SURVEY, { act: 'answer', until: 'counts' }));
    floor.push(await once(around, `/floor${SURVEY}`, { act: 'look', until: 'visible' }));
  }
  around.line.phone = undefined;
  return [
    {
      part: `blocking, CPU ${SLOW.cpu} × slower`,
      name: 'before the first answer counts',
      unit: 'ms',
      ours: median(ours),
      floor: median(floor),
      limit: { of: 'ours', most: 10 },
    },
  ];
};

async function once({ browser, line }: Surroundings, path: string, plan: Plan): Promise<number> {
  const context = await freshPhone(browser);
  try {
    const watched = await watchedPage(context, SLOW.cpu, plan);
    let until = 0;
    const tasks = await tasksOf(browser, watched.page, async () => {
      until = (await visitIn(watched, line.origin + path, plan)).marks[plan.until] ?? 0;
    });
    return blocking(tasks, until);
  } finally {
    await context.close();
  }
}
