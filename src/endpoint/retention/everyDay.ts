import type { Logger } from 'pino';
import { loggedError } from '../http/loggedError.ts';
import type { Timer } from '../timer.ts';
import type { Retention } from './retention.ts';

const HOUR_MS = 3_600_000;

interface Daily {
  readonly retention: Pick<Retention, 'apply' | 'runs'>;
  readonly today: () => string;
  readonly timer: Timer;
  readonly log: Pick<Logger, 'info' | 'error'>;
}

/**
 * Applies the retention periods now and whenever a new day has begun. It looks once an hour, so that a machine that slept
 * is not a day late. What fails is logged and tried again at the next look.
 *
 * @returns stops it, and resolves when the transaction in progress has ended.
 */
export function everyDay({ retention, today, timer, log }: Daily): () => Promise<void> {
  const stop = new AbortController();
  let running: Promise<void> | undefined;
  const look = async (): Promise<void> => {
    if ((await retention.runs.lastFinished()) === today()) return;
    const deleted = await retention.apply(stop.signal);
    if (deleted !== undefined) log.info({ deleted }, 'retention applied');
  };
  const tick = (): void => {
    running ??= look()
      .catch((error: Error) => log.error(loggedError(error), 'retention failed'))
      .finally(() => {
        running = undefined;
      });
  };
  const cancel = timer.every(HOUR_MS, tick);
  tick();
  return async () => {
    cancel();
    stop.abort();
    await running;
  };
}
