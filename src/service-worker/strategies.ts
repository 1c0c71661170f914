import { SHORT_ADDRESSES } from '../domain/survey/shortAddresses.ts';
import { DEFAULT_VARIANT } from '../i18n/variants.ts';
import { fromSet, isLanguage, isTablet, keptLanguages, pageKey } from './kept.ts';

/** How long a language that is not kept here may be waited for before one that is takes its place. */
const PATIENCE_MS = 4_000;

/**
 * Pages that have no script of the app: nothing would lead a family away from them, and the browser's own Back shows the next one what was
 * written there.
 */
const WITHOUT_SCRIPT = /^\/(plain|braille|said\/report)(\/|$)/;

/** The worker's desk on a shared tablet is in English whatever is asked for. */
const DESK = '/hub';
/** Where every family begins; a tablet that is not handed over goes on to its desk from there. */
const FAMILIES = '/hub/families';

/**
 * A page: from this device, without a round trip, in the language the address names or the one read last. A language not
 * kept here comes from the network; where that does not answer, the page is given in a language that is kept, and its
 * script changes the words or says that there is no signal. For every other page the network comes last.
 */
export async function answerPage(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  if (WITHOUT_SCRIPT.test(pathname) && (await isTablet())) return Response.redirect(FAMILIES);
  const path = pathname === '/' ? '/index' : (SHORT_ADDRESSES[pathname] ?? pathname);
  const asked = searchParams.get('lang');
  const keptIn = (tag: string) => fromSet(pageKey(path, tag));
  const asAsked = asked && (await keptIn(asked));
  if (asAsked) return asAsked;
  const fetched = asked && isLanguage(asked) && path !== DESK && (await inTime(request));
  if (fetched) return fetched;
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

async function inTime(request: Request): Promise<Response | undefined> {
  const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => undefined);
  return response?.ok ? response : undefined;
}
