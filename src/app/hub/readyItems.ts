import { BYTES_A_SECOND } from '../voice/bitRate.ts';
import { COPIES } from '../voice/hasRoom.ts';

/** What can be known of a tablet before it leaves the network. `undefined`: this browser, or the network, does not tell. */
export interface Facts {
  readonly persisted: boolean;
  /** Bytes still free for this site. */
  readonly room: number | undefined;
  readonly files: { readonly all: number; readonly missing: number } | undefined;
  readonly recorded: { readonly languages: readonly string[]; readonly all: number; readonly missing: number } | undefined;
  /** `waiting`: a newer version is here and not in use yet. */
  readonly app: 'newest' | 'waiting' | undefined;
  /** Milliseconds by which this tablet's clock is ahead of the endpoint's. */
  readonly clock: number | undefined;
  readonly now: Date;
  readonly battery: { readonly level: number; readonly charging: boolean } | undefined;
}

/** `look`: nobody but a person can tell. */
export interface ReadyItem {
  readonly id: 'files' | 'storage' | 'space' | 'recorded' | 'app' | 'clock' | 'battery';
  readonly state: 'ready' | 'missing' | 'look';
  readonly title: string;
  readonly said: string;
  /** What to do about it; absent where all is well. */
  readonly todo?: string;
}

/** Hours of speaking in a long day: thirty families, eight minutes each. */
const HOURS_NEEDED = 4;
const BYTES_AN_HOUR = BYTES_A_SECOND * 3600;
/** Milliseconds. A response carries a day and no time, so that a few minutes do no harm. */
const CLOCK_LIMIT = 5 * 60_000;
const BATTERY_NEEDED = 0.6;

/** The ready-to-go-offline check: each thing with what is known of it, and what to do. */
export function readyItems(facts: Facts): readonly ReadyItem[] {
  return [files(facts), storage(facts), space(facts), recorded(facts), app(facts), clock(facts), battery(facts)];
}

/** Hours of speaking for which there is room. */
const hoursOfVoice = (bytes: number): number => Math.floor(bytes / (BYTES_AN_HOUR * COPIES));

function files({ files }: Facts): ReadyItem {
  const item = { id: 'files', title: 'Pages, words and pictures' } as const;
  if (!files)
    return { ...item, state: 'look', said: 'This browser does not say what is here.', todo: 'Go online and open this page again.' };
  if (files.missing > 0)
    return {
      ...item,
      state: 'missing',
      said: `${files.missing} of ${files.all} files are not here yet.`,
      todo: 'Stay online and download the rest.',
    };
  return { ...item, state: 'ready', said: `All ${files.all} files are on this tablet.` };
}

function storage({ persisted }: Facts): ReadyItem {
  const item = { id: 'storage', title: 'Kept for good' } as const;
  if (persisted) return { ...item, state: 'ready', said: 'The browser has promised not to clear what is kept here.' };
  return {
    ...item,
    state: 'missing',
    said: 'The browser has not promised to keep what is saved here: it may clear it when the tablet runs out of space.',
    todo: 'Add this page to the home screen (browser menu), open it from there, and check again. Allow it if the browser asks. If it does not help, go all the same, and let the tablet send on the same day.',
  };
}

function space({ room }: Facts): ReadyItem {
  const item = { id: 'space', title: 'Space for voices' } as const;
  const how = `An hour of speaking takes ${Math.round(BYTES_AN_HOUR / 1e6)} MB, and ${COPIES} times that while it is being sealed.`;
  if (room === undefined)
    return {
      ...item,
      state: 'look',
      said: `This browser does not say how much room there is. ${how}`,
      todo: 'Look in the tablet’s settings that there is 1 GB free.',
    };
  const hours = hoursOfVoice(room);
  if (hours < HOURS_NEEDED)
    return {
      ...item,
      state: 'missing',
      said: `There is room for ${hours} hours of speaking; a long day needs ${HOURS_NEEDED}. ${how}`,
      todo: 'Remove photos, films or other apps from the tablet, and check again.',
    };
  return { ...item, state: 'ready', said: `There is room for ${hours > 99 ? 'more than 99' : hours} hours of speaking. ${how}` };
}

function recorded({ recorded }: Facts): ReadyItem {
  const item = { id: 'recorded', title: 'Recorded questions and sign clips' } as const;
  if (!recorded) return { ...item, state: 'look', said: 'It could not be found out.', todo: 'Go online and check again.' };
  const { languages, all, missing } = recorded;
  if (missing > 0)
    return {
      ...item,
      state: 'missing',
      said: `${missing} of ${all} recordings are not here yet.`,
      todo: 'Stay online and download the rest.',
    };
  if (all === 0)
    return {
      ...item,
      state: 'ready',
      said: 'Nobody has recorded any of the chosen languages yet. The tablet’s own voices read where it has one.',
    };
  return { ...item, state: 'ready', said: `All ${all} recordings are here, in ${languages.join(', ')}.` };
}

function app({ app }: Facts): ReadyItem {
  const item = { id: 'app', title: 'Newest version' } as const;
  if (app === 'newest') return { ...item, state: 'ready', said: 'This is the newest version of the app.' };
  if (app === 'waiting')
    return {
      ...item,
      state: 'missing',
      said: 'A newer version has come, and is not in use yet.',
      todo: 'Change to it now, before families come.',
    };
  return {
    ...item,
    state: 'look',
    said: 'Without a network nobody can say whether there is a newer version.',
    todo: 'Check again when online.',
  };
}

function clock({ clock, now }: Facts): ReadyItem {
  const item = { id: 'clock', title: 'Date and time' } as const;
  const says = `This tablet says ${now.toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short' })}.`;
  if (clock === undefined)
    return { ...item, state: 'look', said: says, todo: 'Is that right? It could not be compared without a network.' };
  if (Math.abs(clock) <= CLOCK_LIMIT) return { ...item, state: 'ready', said: says };
  const minutes = Math.round(Math.abs(clock) / 60_000);
  return {
    ...item,
    state: 'missing',
    said: `${says} That is ${minutes} minutes ${clock > 0 ? 'ahead of' : 'behind'} the real time: answers would carry the wrong day.`,
    todo: 'In the tablet’s settings, let date, time and time zone be set by the network.',
  };
}

function battery({ battery }: Facts): ReadyItem {
  const item = { id: 'battery', title: 'Battery' } as const;
  if (!battery)
    return { ...item, state: 'look', said: 'This browser does not say how full it is.', todo: 'Look yourself, and take a charger.' };
  const percent = `${Math.round(battery.level * 100)} %`;
  if (battery.charging || battery.level >= BATTERY_NEEDED)
    return { ...item, state: 'ready', said: `${percent}${battery.charging ? ', and charging' : ''}.` };
  return { ...item, state: 'missing', said: `${percent}: that may not last a day.`, todo: 'Charge it, and take a charger.' };
}
