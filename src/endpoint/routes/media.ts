import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Context, Handler } from 'hono';
import type { Deps } from '../createApp.ts';
import { byteRange } from '../http/byteRange.ts';
import { isCurrent } from '../http/etag.ts';
import { problem } from '../http/problem.ts';

const SHA_256 = /^[0-9a-f]{64}$/;

/**
 * `GET /media/<sha256>`: one recorded file, or a part of it. The address is the content, so it never changes; only what is
 * listed is given out, and only as the type it was found to be.
 */
export function media({ media }: Deps): Handler {
  return async (c: Context) => {
    const sha256 = c.req.param('sha256') ?? '';
    const file = SHA_256.test(sha256) ? await media.find(sha256) : undefined;
    if (!file) return problem('not-found');
    const etag = `"${sha256}"`;
    const headers = {
      'content-type': file.type === 'text/vtt' ? 'text/vtt; charset=utf-8' : file.type,
      'cache-control': 'public, max-age=31536000, immutable',
      'accept-ranges': 'bytes',
      etag,
    };
    if (isCurrent(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
    // A part of another version would not fit; there is none, but a client may hold another address's tag.
    const ifRange = c.req.header('if-range');
    const range = ifRange === undefined || ifRange === etag ? byteRange(c.req.header('range'), file.bytes) : 'whole';
    if (range === 'none') return problem('range-not-satisfiable', { 'content-range': `bytes */${file.bytes}` });
    const { first, last } = range === 'whole' ? { first: 0, last: file.bytes - 1 } : range;
    const body = c.req.method === 'HEAD' ? null : streamOf(file.path, first, last);
    const length = { 'content-length': String(last - first + 1) };
    if (range === 'whole') return new Response(body, { headers: { ...headers, ...length } });
    return new Response(body, {
      status: 206,
      headers: { ...headers, ...length, 'content-range': `bytes ${first}-${last}/${file.bytes}` },
    });
  };
}

function streamOf(path: string, start: number, end: number): ReadableStream {
  return Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream;
}
