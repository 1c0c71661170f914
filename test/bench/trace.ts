import type { Browser, Page } from 'playwright-core';

/** One piece of work of a page's main thread, in ms; `at` by the page's own clock. */
export interface Task {
  readonly at: number;
  readonly ms: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Of `dur`, what the thread itself ran; the emulated slowness is in it, other programs on this machine are not. */
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: { readonly isOutermostMainFrame?: boolean; readonly documentLoaderURL?: string };
  };
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];

/** Runs a visit under Chromium's tracing and reads the tasks of the page's main thread out of it. */
export async function tasksOf(browser: Browser, page: Page, visit: () => Promise<unknown>): Promise<readonly Task[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await visit();
  const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as { readonly traceEvents: readonly TraceEvent[] };
  return mainThreadTasks(trace.traceEvents);
}

/** As Lighthouse tells them: `RunTask` on the thread where the last navigation of the page's own frame began. */
function mainThreadTasks(events: readonly TraceEvent[]): Task[] {
  const start = events.filter(
    ({ name, args }) => name === 'navigationStart' && args?.data?.isOutermostMainFrame && args.data.documentLoaderURL?.startsWith('http'),
  );
  const navigation = start.at(-1);
  if (!navigation) throw new Error('the trace shows no navigation');
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === navigation.pid && tid === navigation.tid,
  );
  if (tasks.length === 0) throw new Error('the trace shows no task of the main thread');
  return tasks.map(({ ts, dur = 0, tdur = dur }) => ({ at: (ts - navigation.ts) / 1_000, ms: tdur / 1_000 }));
}

/**
 * What tasks that begin between these moments took beyond 50 ms each: a finger that comes then waits so long at worst, added
 * up. As Lighthouse's total blocking time.
 */
export function blocking(tasks: readonly Task[], from: number, until: number): number {
  return tasks.filter(({ at }) => at >= from && at < until).reduce((sum, { ms }) => sum + Math.max(0, ms - 50), 0);
}
