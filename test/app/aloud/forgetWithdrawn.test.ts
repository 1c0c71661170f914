import { afterEach, expect, it, vi } from 'vitest';
import { forgetWithdrawn } from '../../../src/app/aloud/forgetWithdrawn.ts';

afterEach(() => vi.unstubAllGlobals());

const audio = (letter: string) => ({ sha256: letter.repeat(64), type: 'audio/mp4', bytes: 9 });
const listOf = (lang: string, ...letters: readonly string[]) =>
  Response.json({
    prompts: letters.map((letter) => ({ lang, survey: 'tea', page: 'often', words: 'f'.repeat(64), audio: audio(letter) })),
    signs: [],
  });

/** A browser's cache, as far as this uses it. @returns what is in it. */
function aCache(entries: Readonly<Record<string, () => Response>>): () => readonly string[] {
  const kept = new Map(Object.entries(entries).map(([path, response]) => [new URL(path, location.origin).href, response]));
  const href = (path: string) => new URL(path, location.origin).href;
  const cache = {
    keys: async () => [...kept.keys()].map((url) => ({ url })),
    match: async (path: string) => kept.get(href(path))?.(),
    delete: async (path: string) => kept.delete(href(path)),
  };
  vi.stubGlobal('caches', { open: async () => cache });
  return () => [...kept.keys()].map((url) => new URL(url).pathname).filter((path) => path.startsWith('/media/'));
}
const media = (letter: string) => `/media/${letter.repeat(64)}`;
const sound = () => new Response('sound');

it('a voice that was taken back goes from the phone; what any list on it still names stays', async () => {
  const left = aCache({
    '/api/prompts?lang=ur': () => listOf('ur', 'a'),
    '/api/prompts?lang=pl': () => listOf('pl', 'b'),
    '/api/prompts?lang=yi': () => new Response(null, { status: 204 }),
    [media('a')]: sound,
    [media('b')]: sound,
    [media('c')]: sound,
  });
  await forgetWithdrawn();
  expect(left()).toEqual([media('a'), media('b')]);
});

it('nothing goes where a list cannot be read', async () => {
  const left = aCache({ '/api/prompts?lang=ur': () => new Response('{'), [media('a')]: sound });
  await forgetWithdrawn();
  expect(left()).toEqual([media('a')]);
});
