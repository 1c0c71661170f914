/** What the build found worth keeping, written into this file's place by `src/build/build.ts`. */
interface ToKeep {
  /** Of the whole set: any change of any file is a new version. */
  readonly version: string;
  /** For everybody: scripts, pictures, and the words of every language (small; a language can be changed without a network). */
  readonly core: readonly string[];
  /** By language: its pages, and its font where it needs one of its own. */
  readonly languages: Readonly<Record<string, readonly string[]>>;
}

declare const HEARD_TO_KEEP: ToKeep;
const toKeep: ToKeep = HEARD_TO_KEEP;

const PREFIX = 'heard-set-';
/** One cache per version: a set is complete or it is not used, and the one before stays until then. */
const SET = PREFIX + toKeep.version;
/** The languages this device reads; it outlives the sets. */
const LANGUAGES = 'heard-languages';

/** Fetches the whole set for this device. Fails as a whole, so that a half-fetched version never gets to serve. */
export async function keepSet(): Promise<void> {
  const languages = await keptLanguages();
  await keep([...toKeep.core, ...languages.flatMap((tag) => toKeep.languages[tag] ?? [])]);
}

/** Remembers a language and fetches what it needs. The newest is the one served when an address names none. */
export async function keepLanguage(tag: string): Promise<void> {
  const others = (await keptLanguages()).filter((each) => each !== tag);
  const languages = await caches.open(LANGUAGES);
  await languages.put('/languages', new Response(JSON.stringify([tag, ...others])));
  await keep(toKeep.languages[tag] ?? []);
}

/** Newest first. */
export async function keptLanguages(): Promise<string[]> {
  const kept = await caches.match('/languages', { cacheName: LANGUAGES });
  return kept ? ((await kept.json()) as string[]) : [];
}

export async function dropOldSets(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== SET).map((name) => caches.delete(name)));
}

/** From this version's set only. */
export function fromSet(address: string): Promise<Response | undefined> {
  return caches.match(address, { cacheName: SET });
}

async function keep(addresses: readonly string[]): Promise<void> {
  const set = await caches.open(SET);
  const missing = [];
  for (const address of addresses) if (!(await set.match(address))) missing.push(address);
  await Promise.all(
    missing.map(async (address) => {
      // A name with a hash never changes its contents: what the version before fetched is not fetched again.
      const same = address.startsWith('/assets/') || address.startsWith('/words/') ? await caches.match(address) : undefined;
      const response = same ?? (await fetch(address, { cache: 'no-cache' }));
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      await set.put(address, response);
    }),
  );
}
