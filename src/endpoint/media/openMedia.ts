import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { MediaFile, PromptList } from '../../domain/media/prompt.ts';
import { filePath, listPath, readList } from './mediaFolder.ts';

/** What people have recorded, as the endpoint gives it out. */
export interface Media {
  list(lang: string): Promise<PromptList>;
  /** The file with this hash, if it is listed and still what it was; its path is absolute. */
  find(sha256: string): Promise<(MediaFile & { readonly path: string }) | undefined>;
}

/** @param folder need not exist. What `npm run media` changes in it is seen at once. */
export function openMedia(folder: string): Media {
  let read: { readonly at: number; readonly list: PromptList } | undefined;
  /** Files that were found to be what their names say, with the time of their last change. */
  const sound = new Map<string, number>();

  const current = async (): Promise<PromptList> => {
    const at = await changedAt(listPath(folder));
    if (read?.at !== at) read = { at, list: await readList(folder) };
    return read.list;
  };
  return {
    async list(lang) {
      const { prompts, signs } = await current();
      return { prompts: prompts.filter((prompt) => prompt.lang === lang), signs: signs.filter((sign) => sign.lang === lang) };
    },
    async find(sha256) {
      const { prompts, signs } = await current();
      const files = [...prompts.map(({ audio }) => audio), ...signs.flatMap(({ video, captions }) => [video, captions])];
      const file = files.find((each) => each.sha256 === sha256);
      if (!file) return undefined;
      const path = filePath(folder, sha256);
      const at = await changedAt(path);
      if (at === 0) return undefined;
      if (sound.get(sha256) !== at) {
        if ((await hashOf(path)) !== sha256) return undefined;
        sound.set(sha256, at);
      }
      return { ...file, path };
    },
  };
}

/** Milliseconds; 0 where there is nothing. */
async function changedAt(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return 0;
    },
  );
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
