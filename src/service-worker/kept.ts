import { packsOf, type ToKeep } from './toKeep.ts';
import { unpack } from './unpack.ts';

declare const HEARD_TO_KEEP: ToKeep;
const toKeep: ToKeep = HEARD_TO_KEEP;

const PREFIX = 'heard-set-';
/** One cache per version: a set is complete or it is not used, and the one before stays until then. */
export const SET = PREFIX + toKeep.version;
/** What this device is to keep; it outlives the sets. */
const LANGUAGES = 'heard-languages';
/** In it: the tags that are read here, newest first, and whether every language is to be kept, read or not. */
const READ = '/languages';
const ALL = '/all-languages';
/** And whether this is a shared tablet. */
const TABLET = '/tablet';
/** Whether somebody has looked at figures here. */
const CHARTS = '/charts';
/** The languages of group sessions here. */
const GROUPS = '/group-languages';
/** In a set: the languages whose pages the browser takes from it by itself (`routes.ts`). */
const ROUTED = '/routed';

/** How the build names a page that is kept, and the variant it is in. */
const PAGE = /^\/kept(.+)\.([^.]+)\.html$/;

/** Where a page is asked for in one language: there it lies in the set, so that the browser itself can find it. `path` as in `/kept<path>.<tag>.html`. */
export const pageKey = (path: string, tag: string): string => `${path === '/index' ? '/' : path}?lang=${tag}`;

/** Where in the set a file lies: at its own address, but for pages. */
const keyOf = (address: string): string => {
  const [, path, tag] = PAGE.exec(address) ?? [];
  return path && tag ? pageKey(path, tag) : address;
};

/**
 * Fetches the whole set for this device. Fails as a whole, so that a half-fetched version never gets to serve.
 *
 * @param routed the languages whose pages the browser takes from this set by itself, as long as it is in use.
 */
export async function keepSet(routed: readonly string[]): Promise<void> {
  await remember(ROUTED, routed, SET);
  const languages = await keptLanguages();
  const tablet = await isTablet();
  const charts = await caches.match(CHARTS, { cacheName: LANGUAGES });
  const groups = groupFilesOf(await tagsIn(GROUPS));
  await keep([
    ...toKeep.core,
    ...languages.flatMap(filesOf),
    ...(tablet ? toKeep.tablet : []),
    ...(charts ? toKeep.charts : []),
    ...groups,
  ]);
}

/**
 * Remembers a language and fetches what it needs.
 *
 * @param read whether somebody reads it here now: the newest is the one served when an address names none.
 */
export async function keepLanguage(tag: string, read: boolean): Promise<void> {
  const languages = await languagesRead();
  if (read) await remember(READ, [tag, ...languages.filter((each) => each !== tag)]);
  else if (!languages.includes(tag)) await remember(READ, [...languages, tag]);
  await keep(filesOf(tag));
}

/** From now on groups can meet here without a signal, in this language too. */
export async function keepGroup(tag: string): Promise<void> {
  const tags = [...new Set([...(await tagsIn(GROUPS)), tag])];
  await remember(GROUPS, tags);
  await keep([...filesOf(tag), ...groupFilesOf(tags)]);
}

/** From now on charts can be drawn here without a signal, and in later versions too. */
export async function keepCharts(): Promise<void> {
  await remember(CHARTS, true);
  await keep(toKeep.charts);
}

/** From now on every language, those of later versions too: this is a tablet that many families use. */
export async function keepAllLanguages(): Promise<void> {
  await remember(ALL, true);
  await keep(Object.values(toKeep.languages).flat());
}

/** This language alone; what only others need goes. */
export const keepOnlyLanguage = (tag: string): Promise<void> => keepOnly([tag]);

/**
 * From now on this is a shared tablet with these languages, and in later versions too; `groups`: in which of them groups of young people
 * meet with it. Fetches nothing yet: that is long, and done in
 * parts (`filesOfTablet`, `keepFiles`), so that it can be seen, and go on after a cut.
 */
export async function keepTablet(tags: readonly string[], groups: readonly string[]): Promise<void> {
  await remember(TABLET, true);
  await remember(GROUPS, groups);
  await keepOnly(tags);
}

/** Whether this is a shared tablet. */
export const isTablet = async (): Promise<boolean> => (await caches.match(TABLET, { cacheName: LANGUAGES })) !== undefined;

/** It is none any more. */
export async function forgetTablet(tag: string): Promise<void> {
  await (await caches.open(LANGUAGES)).delete(TABLET);
  await keepOnly([tag]);
  const set = await caches.open(SET);
  await Promise.all(toKeep.tablet.map((address) => set.delete(keyOf(address))));
}

export interface FilesOfTablet {
  readonly version: string;
  readonly all: readonly string[];
  /** Those of them that are not here yet. */
  readonly missing: readonly string[];
}

/** What a shared tablet with these languages needs. */
export async function filesOfTablet(): Promise<FilesOfTablet> {
  const groups = groupFilesOf(await tagsIn(GROUPS));
  const all = [...new Set([...toKeep.core, ...toKeep.tablet, ...(await keptLanguages()).flatMap(filesOf), ...groups])];
  const here = await keysHere();
  return { version: toKeep.version, all, missing: all.filter((address) => !here.has(keyOf(address))) };
}

/** Fetches some of those, and what comes in the same packs. */
export async function keepFiles(addresses: readonly string[]): Promise<void> {
  const { all, missing } = await filesOfTablet();
  const known = addresses.filter((address) => all.includes(address));
  const packs = worthwhile(missing).map(([, files]) => files);
  await keep([...known, ...packs.filter((files) => files.some((address) => known.includes(address))).flat()]);
}

async function keepOnly(tags: readonly string[]): Promise<void> {
  await (await caches.open(LANGUAGES)).delete(ALL);
  await remember(READ, tags);
  // Where the browser goes by itself it would find nothing without a network, and no other language in its place: those pages stay.
  const routed = (await tagsIn(ROUTED, SET)).flatMap(pagesOf).map(({ address }) => address);
  const stays = new Set([...toKeep.core, ...tags.flatMap(filesOf), ...routed]);
  const set = await caches.open(SET);
  const gone = Object.values(toKeep.languages).flat();
  await Promise.all(gone.filter((address) => !stays.has(address)).map((address) => set.delete(keyOf(address))));
}

/** The languages whose every file is on this device: only of these may it be said that they need no signal. */
export async function wholeLanguages(): Promise<string[]> {
  const here = await keysHere();
  return Object.keys(toKeep.languages).filter((tag) => filesOf(tag).every((address) => here.has(keyOf(address))));
}

async function keysHere(): Promise<Set<string>> {
  const keys = (await (await caches.open(SET)).keys()).map(({ url }) => new URL(url));
  return new Set(keys.map(({ pathname, search }) => pathname + search));
}

/** Newest first. */
export async function keptLanguages(): Promise<string[]> {
  const read = await languagesRead();
  const all = await caches.match(ALL, { cacheName: LANGUAGES });
  return all ? [...new Set([...read, ...Object.keys(toKeep.languages)])] : read;
}

const languagesRead = (): Promise<string[]> => tagsIn(READ);

async function tagsIn(what: string, cacheName = LANGUAGES): Promise<string[]> {
  const kept = await caches.match(what, { cacheName });
  return kept ? ((await kept.json()) as string[]) : [];
}

async function remember(what: string, value: unknown, cacheName = LANGUAGES): Promise<void> {
  await (await caches.open(cacheName)).put(what, new Response(JSON.stringify(value)));
}

export const isLanguage = (tag: string): boolean => tag in toKeep.languages;

const filesOf = (tag: string): readonly string[] => toKeep.languages[tag] ?? [];

/** The pages that are kept in a language, and where each is asked for. */
export const pagesOf = (tag: string): { readonly address: string; readonly key: string }[] =>
  filesOf(tag)
    .filter((address) => PAGE.test(address))
    .map((address) => ({ address, key: keyOf(address) }));

const groupFilesOf = (tags: readonly string[]): readonly string[] =>
  tags.length === 0 ? [] : [...toKeep.groups.core, ...tags.flatMap((tag) => toKeep.groups.languages[tag] ?? [])];

export async function dropOldSets(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== SET).map((name) => caches.delete(name)));
}

/** From this version's set only. */
export function fromSet(address: string): Promise<Response | undefined> {
  return caches.match(address, { cacheName: SET });
}

/** The packs of which more than half is missing: after a line that broke, or a change of few files, the rest comes one by one. */
function worthwhile(missing: readonly string[]): [name: string, files: readonly string[]][] {
  const wanted = new Set(missing);
  return Object.entries(packsOf(toKeep)).filter(([, files]) => files.filter((each) => wanted.has(each)).length > files.length / 2);
}

/**
 * What is here, and whether there is a version before, is asked once and not for each of some two hundred files: on a cheap phone each asking counts.
 * What is missing comes in packs, and one by one where no pack is worth it, or none came through.
 */
async function keep(addresses: readonly string[]): Promise<void> {
  const set = await caches.open(SET);
  const here = await keysHere();
  const missing = new Set(addresses.filter((address) => !here.has(keyOf(address))));
  const take = async (address: string, response: Response): Promise<void> => {
    if (!missing.has(address)) return;
    await set.put(keyOf(address), response);
    missing.delete(address);
  };
  if ((await caches.keys()).some((name) => name.startsWith(PREFIX) && name !== SET)) {
    // A name with a hash never changes its contents: what the version before fetched is not fetched again.
    const same = [...missing].filter((address) => /^\/((hub-|group-)?assets|words)\//.test(address));
    await Promise.all(
      same.map(async (address) => {
        const response = await caches.match(address);
        if (response) await take(address, response);
      }),
    );
  }
  await Promise.all(worthwhile([...missing]).map(([name]) => unpack(name, take).catch(() => undefined)));
  const one = async (address: string): Promise<void> => {
    const response = await fetch(address, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    await take(address, response);
  };
  // The first goes ahead: where there is no signal, one request says so, and not two hundred.
  const [first, ...rest] = missing;
  if (first !== undefined) await one(first);
  await Promise.all(rest.map(one));
}
