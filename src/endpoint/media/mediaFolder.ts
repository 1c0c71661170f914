import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
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

/** Puts a new list in the place of the last, and deletes files that it no longer names. An endpoint may be reading meanwhile. */
export async function writeList(folder: string, before: PromptList, list: PromptList): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFileWhole(listPath(folder), [`${JSON.stringify(list, undefined, 1)}\n`]);
  const named = new Set(hashesOf(list));
  for (const sha256 of hashesOf(before)) if (!named.has(sha256)) await rm(filePath(folder, sha256), { force: true });
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
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await mkdir(folder, { recursive: true });
  await writeFileWhole(filePath(folder, sha256), [bytes]);
  return { sha256, type, bytes: bytes.length, ...(inspected.ms !== undefined && { ms: inspected.ms }) };
}

function hashesOf({ prompts, signs }: PromptList): string[] {
  return [...prompts.map(({ audio }) => audio.sha256), ...signs.flatMap(({ video, captions }) => [video.sha256, captions.sha256])];
}
