import type { Context, Handler } from 'hono';
import { langSchema } from '../../contract/prompts.ts';
import { DEFAULT_VARIANT, variantOf } from '../../i18n/variants.ts';
import type { Deps } from '../createApp.ts';
import { isCurrent } from '../http/etag.ts';
import { problem } from '../http/problem.ts';
import { chooseEncoding } from '../site/chooseEncoding.ts';

/** `GET /api/loop?lang=<tag>`: "You said, We are doing" and the timeline; in English for a variant that there is not. */
export function loop({ saidDoing, speech }: Deps): Handler {
  return async (c: Context) => {
    const lang = langSchema.safeParse(c.req.query('lang'));
    if (!lang.success) return problem('malformed-request');
    const tag = variantOf(speech.variants, lang.data)?.tag ?? DEFAULT_VARIANT;
    const { encoding, etag, bytes } = chooseEncoding(c.req.header('accept-encoding'), await saidDoing.loop.bodies(tag));
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
