import type { Context, Handler } from 'hono';
import { langSchema } from '../../contract/prompts.ts';
import type { Deps } from '../createApp.ts';
import { etagOf, isCurrent } from '../http/etag.ts';
import { problem } from '../http/problem.ts';

/** `GET /api/prompts?lang=<tag>`: what people have recorded of the surveys in this variant; 204 for nothing. */
export function prompts({ media }: Deps): Handler {
  return async (c: Context) => {
    const lang = langSchema.safeParse(c.req.query('lang'));
    if (!lang.success) return problem('malformed-request');
    const list = await media.list(lang.data);
    if (list.prompts.length === 0 && list.signs.length === 0) return c.body(null, 204, { 'cache-control': 'no-cache' });
    const json = JSON.stringify(list);
    const headers = { etag: etagOf(json), 'cache-control': 'no-cache' };
    if (isCurrent(c.req.header('if-none-match'), headers.etag)) return c.body(null, 304, headers);
    return c.body(json, 200, { ...headers, 'content-type': 'application/json; charset=utf-8' });
  };
}
