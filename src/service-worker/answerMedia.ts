/** Where a page puts the recordings that a person wants on the phone (`app/aloud/promptCache.ts`); no version of the app clears it. */
const PROMPTS = 'heard-prompts';

/** A recording: from this device, else from the network. A player may ask for a part of it, and some play nothing else. */
export async function answerMedia(request: Request): Promise<Response> {
  const whole = await caches.match(new URL(request.url).pathname, { cacheName: PROMPTS });
  if (!whole) return fetch(request);
  const range = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get('range') ?? '');
  return range ? partOf(whole, range[1] ?? '', range[2] ?? '') : whole;
}

/** RFC 9110, 14.1.2: `first-last`, both included; `first-` to the end; `-n`, the last n bytes. */
async function partOf(whole: Response, from: string, to: string): Promise<Response> {
  const bytes = await whole.blob();
  const start = from === '' ? Math.max(0, bytes.size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? bytes.size - 1 : Math.min(Number(to), bytes.size - 1);
  const headers = new Headers(whole.headers);
  headers.delete('content-length');
  if (start > end) {
    headers.set('content-range', `bytes */${bytes.size}`);
    return new Response(undefined, { status: 416, headers });
  }
  headers.set('content-range', `bytes ${start}-${end}/${bytes.size}`);
  return new Response(bytes.slice(start, end + 1), { status: 206, headers });
}
