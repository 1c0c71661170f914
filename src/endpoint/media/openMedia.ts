import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { MediaFile, PromptList } from '../../domain/media/prompt.ts';
import { compress } from '../site/compress.ts';
import type { Bodies } from '../site/site.ts';
import { changeList, filePath, listPath, putFile, readList } from './mediaFolder.ts';

/** What people have recorded and somebody has published, as the endpoint gives it out. */
export interface Media {
  /** @param lang without it, of every language. */
  list(lang?: string): Promise<PromptList>;
  /** The list of a language as JSON, compressed; `undefined` when nothing is published in it. */
  bodies(lang: string): Promise<Bodies | undefined>;
  /** The file with this hash, if it is listed and still what it was; its path is absolute. */
  find(sha256: string): Promise<(MediaFile & { readonly path: string }) | undefined>;
  /** Changes what is published; phones see it at once. @param files that the new list names and that may not be here yet. */
  change(change: (list: PromptList) => PromptList, files?: readonly Uint8Array[]): Promise<void>;
}

/** @param folder need not exist. What `npm run media` changes in it is seen at once. */
export function openMedia(folder: string): Media {
  let read: { readonly at: string; readonly list: PromptList; readonly bodies: Map<string, Promise<Bodies>> } | undefined;
  /** Files that were found to be what their names say, with the time of their last change. */
  const sound = new Map<string, number>();

  const current = async () => {
    const { ino, mtimeMs } = await changed(listPath(folder));
    const at = `${ino} ${mtimeMs}`;
    if (read?.at !== at) read = { at, list: await readList(folder), bodies: new Map() };
    return read;
  };
  return {
    async list(lang) {
      const { list } = await current();
      return lang === undefined ? list : inLanguage(list, lang);
    },
    async bodies(lang) {
      const { list, bodies } = await current();
      const own = inLanguage(list, lang);
      if (own.prompts.length === 0 && own.signs.length === 0) return undefined;
      const ready = bodies.get(lang) ?? compress(Buffer.from(JSON.stringify(own)));
      bodies.set(lang, ready);
      return ready;
    },
    async find(sha256) {
      const { prompts, signs } = (await current()).list;
      const files = [...prompts.map(({ audio }) => audio), ...signs.flatMap(({ video, captions }) => [video, captions])];
      const file = files.find((each) => each.sha256 === sha256);
      if (!file) return undefined;
      const path = filePath(folder, sha256);
      const { mtimeMs: at } = await changed(path);
      if (at === 0) return undefined;
      if (sound.get(sha256) !== at) {
        if ((await hashOf(path)) !== sha256) return undefined;
        sound.set(sha256, at);
      }
      return { ...file, path };
    },
    async change(change, files = []) {
      await changeList(folder, async (list) => {
        // Only now: another change could delete a file that no list names yet.
        for (const bytes of files) await putFile(folder, bytes);
        return change(list);
      });
    },
  };
}

function inLanguage({ prompts, signs }: PromptList, tag: string): PromptList {
  return { prompts: prompts.filter(({ lang }) => lang === tag), signs: signs.filter(({ lang }) => lang === tag) };
}

/** When a file was last changed, in ms, and which it is: two changes may fall into one tick of the disk's clock. 0 for none. */
async function changed(path: string): Promise<{ readonly ino: number; readonly mtimeMs: number }> {
  return stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return { ino: 0, mtimeMs: 0 };
  });
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
