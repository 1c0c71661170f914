import { addressOfMedia, promptListSchema } from '../../contract/prompts.ts';
import { filesOf } from './keepPrompts.ts';
import { promptCache } from './promptCache.ts';

/**
 * Takes off this phone what no list on it names any more: a recording that was replaced, or that the person who spoke has
 * asked to take back. Where a list cannot be read, everything stays.
 */
export async function forgetWithdrawn(): Promise<void> {
  const cache = await promptCache();
  if (!cache) return;
  const kept = (await cache.keys()).map(({ url }) => new URL(url));
  const files = kept.filter(({ pathname }) => pathname.startsWith('/media/'));
  if (files.length === 0) return;
  const named = new Set<string>();
  for (const { href } of kept.filter(({ pathname }) => pathname === '/api/prompts')) {
    const answer = await cache.match(href);
    // Nothing has been recorded in this language, or nothing any more.
    if (!answer || answer.status === 204) continue;
    const list = promptListSchema.safeParse(await answer.json().catch(() => undefined));
    if (!list.success) return;
    for (const file of filesOf(list.data)) named.add(addressOfMedia(file));
  }
  for (const { pathname } of files) if (!named.has(pathname)) await cache.delete(pathname);
}
