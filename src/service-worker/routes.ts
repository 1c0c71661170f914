import { DEFAULT_VARIANT } from '../i18n/variants.ts';
import { isLanguage, keptLanguages, pagesOf, SET } from './kept.ts';

/** Of the Service Worker Static Routing API, what is used here. https://w3c.github.io/ServiceWorker/ */
interface Route {
  readonly condition: Condition | { readonly or: readonly Condition[] };
  readonly source: 'network' | { readonly cacheName: string };
}
interface Condition {
  readonly urlPattern: { readonly pathname: string; readonly search?: string };
  readonly requestMode?: 'navigate';
}
type Installing = ExtendableEvent & { readonly addRoutes?: (routes: readonly Route[]) => Promise<void> };

/** Folders whose files have their contents' hash in the name: from the set, else from the network, as `answerFile` does. */
const FILES = ['/assets/*', '/hub-assets/*', '/group-assets/*', '/words/*'];

/** The languages read here when this version is installed: those of the open pages, and those of before. */
export async function languagesInUse(clients: Clients): Promise<string[]> {
  const pages = await clients.matchAll({ includeUncontrolled: true });
  const open = pages.map(({ url }) => new URL(url).searchParams.get('lang') ?? DEFAULT_VARIANT);
  return [...new Set([...open.filter(isLanguage), ...(await keptLanguages())])];
}

/**
 * Lets the browser take from this version's set by itself what needs no decision: a page in a language that is read here, and files that
 * never change. To start this script takes longer than to find them, on a cheap phone by far. What is not found there comes
 * from the network, so a page is named only if it stays in the set as long as the set is in use. Everything else, and
 * everything in browsers that cannot do this, goes through `strategies.ts`.
 */
export async function routeBySelf(installing: Installing, tags: readonly string[]): Promise<void> {
  const pages = tags.flatMap(pagesOf).map(({ key }): Condition => {
    const [pathname = '', search = ''] = key.split('?');
    return { urlPattern: { pathname, search }, requestMode: 'navigate' };
  });
  const files = FILES.map((pathname): Condition => ({ urlPattern: { pathname } }));
  const routes: readonly Route[] = [
    { condition: { urlPattern: { pathname: '/api/*' } }, source: 'network' },
    { condition: { or: [...pages, ...files] }, source: { cacheName: SET } },
  ];
  // Nothing depends on it: a browser that takes no routes, or not these, starts the script.
  await installing.addRoutes?.(routes).catch(() => undefined);
}
