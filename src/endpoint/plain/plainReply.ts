import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context } from 'hono';
import { PLAIN_STYLE } from '../../formats/plain/plainStyle.ts';
import type { Variant } from '../../i18n/variants.ts';
import { plainContentSecurityPolicy } from '../http/contentSecurityPolicy.ts';

const POLICY = plainContentSecurityPolicy(`sha256-${createHash('sha256').update(PLAIN_STYLE).digest('base64')}`);

interface PlainReply {
  readonly status?: 200 | 404 | 413 | 429 | 503;
  /**
   * `no-store` unless a person may come back to the page: an empty form is kept by the browser that asked for it and by
   * nobody else, so that Back finds the same form, with what was written in it and the same one-time secret.
   */
  readonly cache?: 'private, no-cache';
  readonly headers?: Readonly<Record<string, string>>;
}

/** A plain page over the wire. Only what tells nothing of a person is compressed (an empty form, or a list of surveys). */
export async function plainReply(c: Context, { tag }: Variant, html: string, reply: PlainReply = {}): Promise<Response> {
  const { status = 200, cache, headers } = reply;
  const small = cache !== undefined && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
  const body = small ? Uint8Array.from(await promisify(gzip)(html)) : html;
  return c.body(body, status, {
    'content-type': 'text/html; charset=utf-8',
    'content-language': tag.replace(/-x-.*$/, ''),
    'content-security-policy': POLICY,
    'cache-control': cache ?? 'no-store',
    vary: 'Accept-Encoding, Accept-Language',
    ...(small && { 'content-encoding': 'gzip' }),
    ...headers,
  });
}
