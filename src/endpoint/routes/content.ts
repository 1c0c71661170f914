import type { Context, Handler } from 'hono';
import type { Content } from '../../contract/content.ts';
import type { Deps } from '../createApp.ts';
import { etagOf, isCurrent } from '../http/etag.ts';

/** `GET /api/content`: what a device needs and may change without a new version of the app. */
export function content({ keys, surveys }: Deps): Handler {
  return (c: Context) => {
    const body: Content = { key: keys.current, surveys: surveys.open.map(({ id, version }) => ({ id, version })) };
    const json = JSON.stringify(body);
    const headers = { etag: etagOf(json), 'cache-control': 'no-cache' };
    if (isCurrent(c.req.header('if-none-match'), headers.etag)) return c.body(null, 304, headers);
    return c.body(json, 200, { ...headers, 'content-type': 'application/json; charset=utf-8' });
  };
}
