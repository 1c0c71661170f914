import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Logger } from 'pino';

/** What middleware and the pages are registered for. */
const EVERYTHING = '/*';

/**
 * One line per request: method, route, status, whole milliseconds. The route is the pattern, never the address that was
 * asked for; there is no query, no network address, no header and no body in it.
 */
export function requestLog(log: Logger): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const route = matchedRoutes(c).find(({ path }) => path !== EVERYTHING)?.path ?? EVERYTHING;
    const line = { method: c.req.method, route, status: c.res.status, ms: Math.round(performance.now() - start) };
    log.info(line, 'request');
  };
}
