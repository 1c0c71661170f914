import { DEFAULT_VARIANT } from '../i18n/variants.ts';
import { fromSet, keptLanguages } from './kept.ts';

/**
 * A page: from this device, without a round trip, in the language the address names or the one read last. A language not
 * kept here is answered with one that is: the page's script then changes the words. The network comes last.
 */
export async function answerPage(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const path = pathname === '/' ? '/index' : pathname;
  const asked = searchParams.get('lang');
  const keptIn = (tag: string) => fromSet(`/kept${path}.${tag}.html`);
  const asAsked = asked && (await keptIn(asked));
  if (asAsked) return asAsked;
  for (const tag of new Set([...(await keptLanguages()), DEFAULT_VARIANT])) {
    const kept = await keptIn(tag);
    if (kept) return kept;
  }
  return fetch(request);
}

/** A file of the app: from this device, else from the network. */
export async function answerFile(request: Request): Promise<Response> {
  return (await fromSet(new URL(request.url).pathname)) ?? fetch(request);
}
