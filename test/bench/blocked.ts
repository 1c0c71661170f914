import type { Part, Surroundings } from './bench.ts';
import { freshPhone, visitIn, watchedPage } from './browser.ts';
import type { Plan } from './page/observe.ts';
import { SLOW } from './phones.ts';
import { median } from './quantile.ts';
import { blocking, tasksOf } from './trace.ts';

const SURVEY = '/s/parent-experience?lang=en';

/**
 * How long the page keeps a finger waiting before the first answer counts, from a trace. A finger comes once something is
 * painted, so that is where the limit begins. What lies before is shown beside the static page's, which does the same.
 */
export const blocked: Part = async (around) => {
  const ours: Blocked[] = [];
  const floor: Blocked[] = [];
  around.line.phone = SLOW;
  for (let run = 0; run < around.runs; run++) {
    ours.push(await once(around, SURVEY, { act: 'answer', until: 'counts' }));
    floor.push(await once(around, `/floor${SURVEY}`, { act: 'look', until: 'visible' }));
  }
  around.line.phone = undefined;
  const part = `blocking, CPU ${SLOW.cpu} × slower`;
  const of = (all: readonly Blocked[], which: keyof Blocked) => median(all.map((each) => each[which]));
  return [
    {
      part,
      name: 'from the first paint until the first answer counts',
      unit: 'ms',
      ours: of(ours, 'afterPaint'),
      floor: of(floor, 'afterPaint'),
      limit: { of: 'ours', most: 10 },
    },
    { part, name: 'before the first paint', unit: 'ms', ours: of(ours, 'beforePaint'), floor: of(floor, 'beforePaint') },
  ];
};

interface Blocked {
  readonly beforePaint: number;
  readonly afterPaint: number;
}

async function once({ browser, line }: Surroundings, path: string, plan: Plan): Promise<Blocked> {
  const context = await freshPhone(browser);
  try {
    const watched = await watchedPage(context, SLOW.cpu, plan);
    let painted = Number.NaN;
    let until = Number.NaN;
    const tasks = await tasksOf(browser, watched.page, async () => {
      const { marks } = await visitIn(watched, line.origin + path, plan);
      painted = marks.painted ?? painted;
      until = marks[plan.until] ?? until;
    });
    return { beforePaint: blocking(tasks, 0, painted), afterPaint: blocking(tasks, painted, until) };
  } finally {
    await context.close();
  }
}
