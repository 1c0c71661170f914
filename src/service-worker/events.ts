import { dropOldSets, keepLanguage, keepSet } from './kept.ts';
import { answerFile, answerPage } from './strategies.ts';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => event.waitUntil(keepSet()));

self.addEventListener('activate', (event) => event.waitUntil(dropOldSets().then(() => self.clients.claim())));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return;
  event.respondWith(request.mode === 'navigate' ? answerPage(request) : answerFile(request));
});

self.addEventListener('message', (event) => {
  // The name workbox-window uses. A waiting version takes over only when a person asks for it.
  if (event.data?.type === 'SKIP_WAITING') self.skipWaiting();
  if (event.data?.type === 'KEEP_LANGUAGE') event.waitUntil(keepAndReply(String(event.data.tag), event.ports[0]));
});

// Background Sync, where there is any: the pages own the queue, this only wakes them.
self.addEventListener('sync', (event) => {
  const { tag } = event as ExtendableEvent & { readonly tag: string };
  (event as ExtendableEvent).waitUntil(wakePages(tag));
});

/** Tells the page whether its language is all here: only then may it say that it works without a signal. */
async function keepAndReply(tag: string, reply: MessagePort | undefined): Promise<void> {
  const kept = await keepLanguage(tag).then(
    () => true,
    () => false,
  );
  reply?.postMessage(kept);
}

async function wakePages(tag: string): Promise<void> {
  for (const page of await self.clients.matchAll()) page.postMessage(tag);
}
