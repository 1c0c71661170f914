import type { Context, Handler } from 'hono';
import { type PublicDeps, publicFigures } from '../figures/publicFigures.ts';
import { isCurrent } from '../http/etag.ts';
import { chooseEncoding } from '../site/chooseEncoding.ts';
import { compress } from '../site/compress.ts';
import type { Bodies } from '../site/site.ts';

/** `GET /api/impact`: figures that are out, and those that were counted elsewhere. Its size goes by waves and indicators. */
export function impact(deps: PublicDeps): Handler {
  /** Compressed once, and again when anything in it is another: eight waves are long, and families ask on slow lines. */
  let ready: { readonly json: string; readonly bodies: Promise<Bodies> } | undefined;
  return async (c: Context) => {
    const json = JSON.stringify(await publicFigures(deps));
    if (ready?.json !== json) ready = { json, bodies: compress(Buffer.from(json)) };
    const { encoding, etag, bytes } = chooseEncoding(c.req.header('accept-encoding'), await ready.bodies);
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
