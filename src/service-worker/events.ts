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
  if (event.data?.type === 'KEEP_LANGUAGE') event.waitUntil(keepLanguage(String(event.data.tag)));
});

// Background Sync, where there is any: the pages own the queue, this only wakes them.
self.addEventListener('sync', (event) => {
  const { tag, waitUntil } = event as ExtendableEvent & { readonly tag: string };
  waitUntil.call(event, self.clients.matchAll().then((clients) => clients.forEach((client) => client.postMessage(tag))));
});
