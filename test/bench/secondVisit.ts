import type { BrowserContext } from 'playwright-core';
import type { Part, Surroundings } from './bench.ts';
import { freshPhone, visit, watchedPage } from './browser.ts';
import type { Measure } from './measure.ts';
import type { Bench, Plan } from './page/observe.ts';
import { CHEAP, type PhoneKind, SLOW } from './phones.ts';
import { median } from './quantile.ts';

const SURVEY = '/s/parent-experience?lang=en';
const LOOK: Plan = { act: 'look', until: 'visible' };
const ANSWER: Plan = { act: 'answer', until: 'counts' };

/** A first visit on a fast line that takes longer has gone wrong. */
const MOST_MS = 60_000;

/** The second visit, the app kept by its service worker, which starts anew; against the static page, which asks the network. */
export const secondVisit: Part = async (around) => {
  const measures: Measure[] = [];
  for (const phone of [SLOW, CHEAP]) measures.push(...(await onPhone(around, phone)));
  return measures;
};

async function onPhone(around: Surroundings, phone: PhoneKind): Promise<Measure[]> {
  const online: Bench[] = [];
  const offline: Bench[] = [];
  const first: Bench[] = [];
  const again: Bench[] = [];
  for (let run = 0; run < around.runs; run++) {
    online.push(await keptVisit(around, phone, false));
    const [fresh, revalidated] = await floorVisits(around, phone);
    first.push(fresh);
    again.push(revalidated);
    offline.push(await keptVisit(around, phone, true));
  }
  const part = `second ${phone.name}`;
  const of = (benches: readonly Bench[], mark: 'visible' | 'counts') => median(benches.map(({ marks }) => marks[mark] ?? Number.NaN));
  const against = (
    name: string,
    benches: readonly Bench[],
    mark: 'visible' | 'counts',
    floor: readonly Bench[],
    limited: boolean,
  ): Measure => ({
    part,
    name,
    unit: 'ms',
    ours: of(benches, mark),
    floor: of(floor, 'visible'),
    ...(limited && { limit: { of: 'ratio', most: 0.7 } }),
  });
  return [
    against('online, visible', online, 'visible', first, true),
    against('offline, visible', offline, 'visible', first, true),
    against('online, visible; static page asked again', online, 'visible', again, false),
    against('offline, visible; static page asked again', offline, 'visible', again, false),
    against('online, an answer counts', online, 'counts', first, false),
    against('offline, an answer counts', offline, 'counts', first, false),
  ];
}

async function keptVisit({ browser, line }: Surroundings, phone: PhoneKind, offline: boolean): Promise<Bench> {
  const context = await freshPhone(browser);
  try {
    await keepApp(context, line.origin + SURVEY);
    line.phone = phone;
    line.cut = offline;
    return await visit(context, line.origin + SURVEY, phone.cpu, ANSWER);
  } finally {
    line.phone = undefined;
    line.cut = false;
    await context.close();
  }
}

/** A first visit over a fast line, until the service worker has kept this page and its language whole; then the worker is stopped. */
export async function keepApp(context: BrowserContext, address: string): Promise<void> {
  const { page, session } = await watchedPage(context, 1);
  await page.goto(address);
  // Asked in the page: what a page is polled for from outside may not be a promise, which always counts as true.
  await page.evaluate(async (most) => {
    const { pathname, searchParams } = new URL(location.href);
    for (const end = Date.now() + most; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
      const kept = await caches.match(`${pathname}?lang=${searchParams.get('lang')}`);
      const registration = await navigator.serviceWorker.getRegistration();
      const { controller } = navigator.serviceWorker;
      // A worker that is stopped in the middle of fetching a language would be found half-done, and could not end it without a network.
      if (kept && registration?.active?.state === 'activated' && controller) {
        const { port1, port2 } = new MessageChannel();
        const whole = new Promise<readonly string[]>((resolve) => {
          port1.onmessage = ({ data }) => resolve(data);
        });
        controller.postMessage({ type: 'WHOLE_LANGUAGES' }, [port2]);
        if ((await whole).includes(searchParams.get('lang') ?? '')) return;
      }
      if (Date.now() > end) throw new Error('the service worker has not kept this page and its language');
    }
  }, MOST_MS);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.close();
}

async function floorVisits({ browser, line }: Surroundings, phone: PhoneKind): Promise<[Bench, Bench]> {
  const context = await freshPhone(browser);
  line.phone = phone;
  try {
    const address = `${line.origin}/floor${SURVEY}`;
    const first = await visit(context, address, phone.cpu, LOOK);
    return [first, await visit(context, address, phone.cpu, LOOK)];
  } finally {
    line.phone = undefined;
    await context.close();
  }
}
