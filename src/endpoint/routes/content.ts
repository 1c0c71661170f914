import type { Context, Handler } from 'hono';
import type { Content } from '../../contract/content.ts';
import type { Deps } from '../createApp.ts';
import { etagOf, isCurrent } from '../http/etag.ts';
import { surveysToday } from '../surveys/surveysToday.ts';

/** `GET /api/content`: what a device needs and may change without a new version of the app. */
export function content(deps: Deps): Handler {
  return async (c: Context) => {
    const { open, closed } = await surveysToday(deps);
    const body: Content = { key: deps.keys.current, surveys: [...open], ...(closed.length > 0 && { closed: [...closed] }) };
    const json = JSON.stringify(body);
    const headers = { etag: etagOf(json), 'cache-control': 'no-cache' };
    if (isCurrent(c.req.header('if-none-match'), headers.etag)) return c.body(null, 304, headers);
    return c.body(json, 200, { ...headers, 'content-type': 'application/json; charset=utf-8' });
  };
}
