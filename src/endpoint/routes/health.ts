import type { Context, Handler } from 'hono';
import type { Deps } from '../createApp.ts';
import { loggedError } from '../http/loggedError.ts';
import { problem } from '../http/problem.ts';

/** `GET /health`: 200 when responses can be read from the database, else 503. For a load balancer or a watchdog. */
export function health({ storage, log }: Deps): Handler {
  return async (c: Context) => {
    try {
      await storage.checkHealth();
    } catch (error) {
      log.error(loggedError(error), 'the database cannot be reached');
      return problem('storage-unavailable');
    }
    return c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' });
  };
}
