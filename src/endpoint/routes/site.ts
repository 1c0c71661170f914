import type { Context, Handler } from 'hono';
import { SHORT_ADDRESSES } from '../../domain/survey/shortAddresses.ts';
import type { Deps } from '../createApp.ts';
import { isCurrent } from '../http/etag.ts';
import { problem } from '../http/problem.ts';
import { chooseEncoding } from '../site/chooseEncoding.ts';
import { chooseTag } from '../site/chooseTag.ts';
import type { Document } from '../site/site.ts';

/** `GET` and `HEAD` of everything that the build has made: pages in the reader's language, and files. */
export function site({ site }: Deps): Handler {
  return async (c: Context) => {
    if (!site) return problem(c.req.path === '/' ? 'site-not-built' : 'not-found');
    const { path } = c.req;
    const file = site.files.get(path);
    if (file) return send(c, file, 200, {});
    // Every staff page is one document, which reads its address itself.
    const page = site.pages.get(path.startsWith('/staff/') ? '/staff' : (SHORT_ADDRESSES[path] ?? path));
    if (page) return sendPage(c, page, 200);
    const bare = path.replace(/\/+$/, '');
    // Only to a page that exists: anything else here could be turned into an address on another host.
    if (bare !== path && site.pages.has(bare)) return c.redirect(bare + new URL(c.req.url).search, 308);
    const missing = site.pages.get('/404');
    return missing ? sendPage(c, missing, 404) : problem('not-found');
  };
}

async function sendPage(c: Context, page: ReadonlyMap<string, Document>, status: 200 | 404): Promise<Response> {
  const tag = chooseTag(c.req.query('lang'), c.req.header('accept-language'), [...page.keys()]);
  const document = page.get(tag);
  if (!document) return problem('not-found');
  return send(c, document, status, { 'content-language': tag.replace(/-x-.*$/, ''), vary: 'Accept-Encoding, Accept-Language' });
}

async function send(c: Context, document: Document, status: 200 | 404, more: Readonly<Record<string, string>>): Promise<Response> {
  const { encoding, etag, bytes } = chooseEncoding(c.req.header('accept-encoding'), await document.bodies());
  const headers: Record<string, string> = {
    'content-type': document.type,
    'cache-control': document.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'Accept-Encoding',
    etag,
    ...(document.policy !== undefined && { 'content-security-policy': document.policy }),
    ...more,
  };
  if (status === 200 && isCurrent(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  return c.body(bytes, status, { ...headers, 'content-length': String(bytes.length) });
}
