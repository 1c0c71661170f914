import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promptListSchema } from '../../contract/prompts.ts';
import type { MediaFile, PromptList } from '../../domain/media/prompt.ts';
import { writeFileWhole } from '../export/writeFileWhole.ts';
import { inspectMedia } from './inspectMedia.ts';

/** In the data folder: files under their hashes, and the list of what each was made for. */
export const MEDIA_FOLDER = 'media';
const LIST = 'media.json';

/** Most bytes of one file: two minutes of speech in MP3, some ten minutes of signing, captions of an hour. */
const MOST = { audio: 2_000_000, video: 40_000_000, text: 200_000 } as const;

export const listPath = (folder: string): string => join(folder, LIST);
export const filePath = (folder: string, sha256: string): string => join(folder, sha256);

/** @throws when the list is not what was written here. Nothing recorded yet: an empty list. */
export async function readList(folder: string): Promise<PromptList> {
  const json = await readFile(listPath(folder), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  return json === undefined ? { prompts: [], signs: [] } : promptListSchema.parse(JSON.parse(json));
}

/** After how many ms a change counts as cut off; it takes some ten. */
const CUT_OFF_MS = 10_000;
/** How often it is looked whether another's change is over, in ms. */
const LOOK_AGAIN_MS = 25;

/**
 * Changes the list, and deletes files that it no longer names. An endpoint may be reading meanwhile, and another process may
 * want to change it too: each waits for its turn, so that none overwrites what the other has added.
 *
 * @param change given the list as it is, gives the new one, or the same when there is nothing to do. Files it names are there.
 */
export async function changeList(folder: string, change: (list: PromptList) => PromptList | Promise<PromptList>): Promise<void> {
  await mkdir(folder, { recursive: true });
  // No backup takes a file of such a name along.
  const turn = `${listPath(folder)}.new`;
  await takeTurn(turn);
  try {
    const before = await readList(folder);
    const list = await change(before);
    if (list === before) return;
    await writeFileWhole(listPath(folder), [`${JSON.stringify(list, undefined, 1)}\n`]);
    const named = new Set(hashesOf(list));
    for (const sha256 of hashesOf(before)) if (!named.has(sha256)) await rm(filePath(folder, sha256), { force: true });
  } finally {
    await rm(turn, { force: true });
  }
}

/** Makes a file that only one can make, and waits as long as it is another's. */
async function takeTurn(path: string): Promise<void> {
  for (;;) {
    try {
      return await writeFile(path, '', { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > CUT_OFF_MS) await rm(path, { force: true });
    else await setTimeout(LOOK_AGAIN_MS);
  }
}

/**
 * Takes a file in under its hash.
 *
 * @param types what it may be.
 * @throws with a sentence for the person at the keyboard when it is something else, or too large.
 */
export async function takeIn<T extends MediaFile['type']>(
  folder: string,
  path: string,
  types: readonly T[],
): Promise<MediaFile & { readonly type: T }> {
  const bytes = await readFile(path);
  const inspected = inspectMedia(bytes);
  const type = types.find((each) => each === inspected?.type);
  if (!inspected || !type) {
    throw new Error(`${path} is ${inspected ? `of type ${inspected.type}` : 'of no known type'}; needed is ${types.join(', ')}.`);
  }
  const most = type.startsWith('audio/') ? MOST.audio : type.startsWith('video/') ? MOST.video : MOST.text;
  if (bytes.length > most) throw new Error(`${path} has ${bytes.length} bytes; at most ${most} are kept on a family's phone.`);
  const sha256 = await putFile(folder, bytes);
  return { sha256, type, bytes: bytes.length, ...(inspected.ms !== undefined && { ms: inspected.ms }) };
}

/** @returns the hash that it now stands under. */
export async function putFile(folder: string, bytes: Uint8Array): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await mkdir(folder, { recursive: true });
  await writeFileWhole(filePath(folder, sha256), [bytes]);
  return sha256;
}

function hashesOf({ prompts, signs }: PromptList): string[] {
  return [...prompts.map(({ audio }) => audio.sha256), ...signs.flatMap(({ video, captions }) => [video.sha256, captions.sha256])];
}
