import { answerMedia } from './answerMedia.ts';
import {
  dropOldSets,
  filesOfTablet,
  forgetTablet,
  keepAllLanguages,
  keepCharts,
  keepFiles,
  keepGroup,
  keepLanguage,
  keepOnlyLanguage,
  keepSet,
  keepTablet,
  wholeLanguages,
} from './kept.ts';
import { languagesInUse, routeBySelf } from './routes.ts';
import { answerFile, answerPage } from './strategies.ts';

declare const self: ServiceWorkerGlobalScope;

const YOUNG_PEOPLE = '/s/young-people';

self.addEventListener('install', (event) => event.waitUntil(install(event)));

self.addEventListener('activate', (event) => event.waitUntil(dropOldSets().then(() => self.clients.claim())));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return;
  if (pathname.startsWith('/media/')) return event.respondWith(answerMedia(request));
  event.respondWith(request.mode === 'navigate' ? answerPage(request) : answerFile(request));
});

self.addEventListener('message', (event) => {
  const { type, tag, read, tags, files, groups } = (event.data ?? {}) as {
    type?: string;
    tag?: string;
    read?: boolean;
    tags?: readonly string[];
    files?: readonly string[];
    groups?: readonly string[];
  };
  const answer = (work: Promise<unknown>) => event.waitUntil(work.then((outcome) => event.ports[0]?.postMessage(outcome)));
  switch (type) {
    // The name workbox-window uses. A waiting version takes over only when a person asks for it.
    case 'SKIP_WAITING':
      return void self.skipWaiting();
    case 'KEEP_LANGUAGE':
      return answer(keepRead(String(tag), read !== false, event));
    case 'KEEP_GROUP':
      return answer(done(keepGroup(String(tag))));
    case 'KEEP_CHARTS':
      return answer(done(keepCharts()));
    case 'KEEP_ALL_LANGUAGES':
      return answer(done(keepAllLanguages()));
    case 'KEEP_ONLY_LANGUAGE':
      return answer(done(keepOnlyLanguage(String(tag))));
    case 'WHOLE_LANGUAGES':
      return answer(wholeLanguages());
    case 'KEEP_TABLET':
      return answer(done(keepTablet(tags ?? [], groups ?? [])));
    case 'FILES_OF_TABLET':
      return answer(filesOfTablet());
    case 'KEEP_FILES':
      return answer(done(keepFiles(files ?? [])));
    case 'FORGET_TABLET':
      return answer(done(forgetTablet(String(tag))));
  }
});

// Background Sync, where there is any: the pages own the queue, this only wakes them.
self.addEventListener('sync', (event) => {
  const { tag } = event as ExtendableEvent & { readonly tag: string };
  (event as ExtendableEvent).waitUntil(wakePages(tag));
});

async function install(event: ExtendableEvent): Promise<void> {
  const tags = await languagesInUse(self.clients);
  await keepSet(tags);
  await routeBySelf(event, tags);
}

/** Behind a language that a young person reads comes, unseen, what lets this phone join a group's session without a signal. */
function keepRead(tag: string, read: boolean, event: ExtendableMessageEvent): Promise<boolean> {
  const kept = done(keepLanguage(tag, read));
  if (isOfYoungPeople(event.source)) event.waitUntil(kept.then((whole) => whole && done(keepGroup(tag))));
  return kept;
}

/** Whether a message comes from the page on which young people answer. */
function isOfYoungPeople(source: ExtendableMessageEvent['source']): boolean {
  return source !== null && 'url' in source && new URL(source.url).pathname === YOUNG_PEOPLE;
}

/** Whether it was all done: only then may a page say that it works without a signal. */
const done = (work: Promise<void>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

async function wakePages(tag: string): Promise<void> {
  for (const page of await self.clients.matchAll()) page.postMessage(tag);
}
