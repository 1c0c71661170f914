import type { Context, Handler } from 'hono';
import { langSchema } from '../../contract/prompts.ts';
import type { Deps } from '../createApp.ts';
import { isCurrent } from '../http/etag.ts';
import { problem } from '../http/problem.ts';
import { chooseEncoding } from '../site/chooseEncoding.ts';

/** `GET /api/prompts?lang=<tag>`: what people have recorded of the surveys in this variant; 204 for nothing. */
export function prompts({ media }: Deps): Handler {
  return async (c: Context) => {
    const lang = langSchema.safeParse(c.req.query('lang'));
    if (!lang.success) return problem('malformed-request');
    const bodies = await media.bodies(lang.data);
    if (!bodies) return c.body(null, 204, { 'cache-control': 'no-cache' });
    const { encoding, etag, bytes } = chooseEncoding(c.req.header('accept-encoding'), bodies);
    const headers = { etag, 'cache-control': 'no-cache', vary: 'Accept-Encoding' };
    if (isCurrent(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
    return c.body(bytes, 200, {
      ...headers,
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(bytes.length),
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    });
  };
}
