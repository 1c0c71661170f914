import { PACK_TYPE, type PackLine, packAt } from '../contract/pack.ts';

/** Headers that every reply of the endpoint has: what comes out of a pack is to have them too. */
const OF_EVERY_REPLY = [
  'x-content-type-options',
  'referrer-policy',
  'permissions-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'content-security-policy',
];

/**
 * Fetches a pack, and hands on what is in it as it comes: where the line breaks, what came before is not lost.
 *
 * @throws when it cannot be had, or not all of it.
 */
export async function unpack(name: string, take: (address: string, response: Response) => Promise<void>): Promise<void> {
  const pack = await fetch(packAt(name), { cache: 'no-store' });
  if (!pack.ok || !pack.body || pack.headers.get('content-type') !== PACK_TYPE) throw new Error(`pack ${name}: ${pack.status}`);
  const common = OF_EVERY_REPLY.flatMap((header): [string, string][] => {
    const value = pack.headers.get(header);
    return value === null ? [] : [[header, value]];
  });
  const reader = pack.body.pipeThrough(new TextDecoderStream()).getReader();
  let begun = '';
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const lines = (begun + read.value).split('\n');
    begun = lines.pop() ?? '';
    await Promise.all(
      lines.map((line) => {
        const { address, type, policy, text } = JSON.parse(line) as PackLine;
        const headers = new Headers([...common, ['content-type', type]]);
        if (policy !== undefined) headers.set('content-security-policy', policy);
        return take(address, new Response(text, { headers }));
      }),
    );
  }
}
