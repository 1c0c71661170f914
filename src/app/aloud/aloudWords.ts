import { type Translate, translator, type Words } from '../../i18n/translate.ts';

const loaded = new Map<string, Promise<Translate>>();

/**
 * What reading aloud says of itself in this variant.
 *
 * @throws when it is neither on this phone nor to be fetched; the next call tries again.
 */
export function aloudWords(tag: string): Promise<Translate> {
  const known = loaded.get(tag) ?? fetchWords(tag);
  loaded.set(tag, known);
  known.catch(() => loaded.delete(tag));
  return known;
}

async function fetchWords(tag: string): Promise<Translate> {
  const response = await fetch(`/aloud/${tag}.json`, { credentials: 'omit' });
  if (!response.ok) throw new Error(`no words to read aloud in ${tag}: ${response.status}`);
  return translator((await response.json()) as Words, tag);
}
