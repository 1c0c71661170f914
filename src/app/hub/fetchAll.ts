import type { MediaFile } from '../../domain/media/prompt.ts';
import { bytesOf, filesOf, keepPrompts, missingOf } from '../aloud/keepPrompts.ts';
import { promptList } from '../aloud/promptList.ts';
import { askWorker } from '../askWorker.ts';
import type { Missing } from './Desk.ts';
import { SIZES } from './sizes.ts';
import { within } from './within.ts';

/** How much of what this tablet needs is here. In files, and in bytes as they are kept. */
export interface Fetched {
  readonly files: number;
  readonly allFiles: number;
  readonly bytes: number;
  readonly allBytes: number;
}

/** Of the files of this version of the app, and of recorded questions and sign clips. */
export interface OnTablet {
  readonly version: string;
  readonly all: readonly string[];
  readonly missing: readonly string[];
  readonly media: readonly MediaFile[];
  readonly missingMedia: readonly MediaFile[];
  /** Tags of the languages in which something has been recorded. */
  readonly recorded: readonly string[];
}

/** Milliseconds. */
const SOON = 1_500;
/** A request at a time goes out for so many files: enough for a slow line, few enough to see that it goes on. */
const TOGETHER = 6;

type Files = Pick<OnTablet, 'version' | 'all' | 'missing'>;

/** What is here and what is missing, without fetching any of it. */
export async function onTablet(tags: readonly string[]): Promise<OnTablet> {
  return { ...(await filesHere()), ...(await mediaHere(tags)) };
}

/** How much of it is missing. Nobody is kept waiting for a line that does not answer: of recordings it says then what it can. */
export async function missingNow(tags: readonly string[]): Promise<Missing | undefined> {
  const [files, recorded] = await Promise.all([within(filesHere(), SOON), within(mediaHere(tags), SOON)]);
  if (!files) return undefined;
  const { media, missingMedia } = recorded ?? { media: [], missingMedia: [] };
  return { missing: files.missing.length + missingMedia.length, all: files.all.length + media.length };
}

const filesHere = async () => (await askWorker({ type: 'FILES_OF_TABLET' })) as Files;

async function mediaHere(tags: readonly string[]): Promise<Omit<OnTablet, keyof Files>> {
  const lists = await Promise.all(tags.map(async (tag) => ({ tag, files: filesOf(await promptList(tag)) })));
  const media = [...new Map(lists.flatMap(({ files }) => files.map((file) => [file.sha256, file] as const))).values()];
  const recorded = lists.filter(({ files }) => files.length > 0).map(({ tag }) => tag);
  return { media, missingMedia: await missingOf(media), recorded };
}

/** The languages that this tablet is to keep, in versions to come too, for groups as well or not. English always: the worker's own pages are in it. */
export async function chooseLanguages(tags: readonly string[], groups: boolean): Promise<boolean> {
  const all = [...new Set([...tags, 'en'])];
  // Whose page begins in Easy Read.
  return (await askWorker({ type: 'KEEP_TABLET', tags: all, groups: groups ? [...new Set([...all, 'en-x-easyread'])] : [] })) === true;
}

/**
 * Fetches all that is missing. What has come stays when the rest does not, so trying again goes on from there.
 *
 * @param progress told at the beginning and after each step.
 * @returns whether everything is here now.
 */
export async function fetchAll(tags: readonly string[], progress: (fetched: Fetched) => void, signal: AbortSignal): Promise<boolean> {
  const { all, missing, media, missingMedia } = await onTablet(tags);
  const sizes = await fetchSizes();
  const sizeOf = (addresses: readonly string[]) => addresses.reduce((sum, address) => sum + (sizes[address] ?? 0), 0);
  let fetched: Fetched = {
    files: all.length - missing.length + media.length - missingMedia.length,
    allFiles: all.length + media.length,
    bytes: sizeOf(all) - sizeOf(missing) + bytesOf(media) - bytesOf(missingMedia),
    allBytes: sizeOf(all) + bytesOf(media),
  };
  const come = (files: number, bytes: number) => {
    fetched = { ...fetched, files: fetched.files + files, bytes: fetched.bytes + bytes };
    progress(fetched);
  };
  progress(fetched);
  for (let at = 0; at < missing.length; at += TOGETHER) {
    const some = missing.slice(at, at + TOGETHER);
    if (signal.aborted || (await askWorker({ type: 'KEEP_FILES', files: some })) !== true) return false;
    come(some.length, sizeOf(some));
  }
  for (const file of missingMedia) {
    if (!(await keepPrompts([file], () => undefined, signal))) return false;
    come(1, file.bytes);
  }
  return true;
}

async function fetchSizes(): Promise<Readonly<Record<string, number>>> {
  const answer = await fetch(SIZES).catch(() => undefined);
  return answer?.ok ? ((await answer.json()) as Record<string, number>) : {};
}
