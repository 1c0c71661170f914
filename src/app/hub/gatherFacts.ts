import { type OnTablet, onTablet } from './fetchAll.ts';
import type { Facts } from './readyItems.ts';
import { within } from './within.ts';

/** Chromium's only, and so not among TypeScript's DOM types. */
interface WithBattery {
  readonly getBattery: () => Promise<{ readonly level: number; readonly charging: boolean }>;
}

/** Milliseconds for what asks the network, and for a service worker that does not come. */
const LIMIT = 8_000;

/**
 * Looks at this tablet.
 *
 * @param tags of the languages that families may choose.
 * @param nameOf a language's name, by its tag.
 */
export async function gatherFacts(tags: readonly string[], nameOf: (tag: string) => string): Promise<Facts> {
  const [persisted, room, here, app, clock, battery] = await Promise.all([
    navigator.storage?.persisted?.().catch(() => false) ?? false,
    roomLeft(),
    within(onTablet(tags), LIMIT),
    within(appState(), LIMIT),
    clockAhead(),
    'getBattery' in navigator
      ? (navigator as unknown as WithBattery).getBattery().then(
          ({ level, charging }) => ({ level, charging }),
          () => undefined,
        )
      : undefined,
  ]);
  return { persisted, room, ...ofTablet(here, nameOf), app, clock, now: new Date(), battery };
}

function ofTablet(here: OnTablet | undefined, nameOf: (tag: string) => string): Pick<Facts, 'files' | 'recorded'> {
  if (!here) return { files: undefined, recorded: undefined };
  const { all, missing, media, missingMedia, recorded } = here;
  return {
    files: { all: all.length, missing: missing.length },
    recorded: { languages: recorded.map(nameOf), all: media.length, missing: missingMedia.length },
  };
}

async function roomLeft(): Promise<number | undefined> {
  const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
  return quota === undefined || usage === undefined ? undefined : quota - usage;
}

/** Asks for a newer version, where there is a network. */
async function appState(): Promise<Facts['app']> {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (!registration) return undefined;
  const asked = await registration.update().then(
    () => true,
    () => false,
  );
  if (registration.waiting || registration.installing) return 'waiting';
  return asked && navigator.onLine ? 'newest' : undefined;
}

/** By the date that the endpoint puts on an answer; as exact as the way there and back is short. */
async function clockAhead(): Promise<number | undefined> {
  const asked = Date.now();
  const answer = await fetch('/health', { cache: 'no-store', signal: AbortSignal.timeout(LIMIT) }).catch(() => undefined);
  const date = Date.parse(answer?.headers.get('date') ?? '');
  return Number.isNaN(date) ? undefined : (asked + Date.now()) / 2 - date;
}
