import { type Translate, translator, type Words } from '../i18n/translate.ts';

/** What is fetched with words of its own when somebody asks for it: `/<part>/<tag>.json`. */
type LatePart = 'aloud' | 'voice' | 'display';

const loaded = new Map<string, Promise<Translate>>();

/**
 * What this part says in this variant.
 *
 * @throws when it is neither on this phone nor to be fetched; the next call tries again.
 */
export function lateWords(part: LatePart, tag: string): Promise<Translate> {
  const address = `/${part}/${tag}.json`;
  const known = loaded.get(address) ?? fetchWords(address, tag);
  loaded.set(address, known);
  known.catch(() => loaded.delete(address));
  return known;
}

async function fetchWords(address: string, tag: string): Promise<Translate> {
  const response = await fetch(address, { credentials: 'omit' });
  if (!response.ok) throw new Error(`no words at ${address}: ${response.status}`);
  return translator((await response.json()) as Words, tag);
}
