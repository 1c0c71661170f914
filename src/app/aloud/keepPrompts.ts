import { addressOfMedia } from '../../contract/prompts.ts';
import type { MediaFile, PromptList } from '../../domain/media/prompt.ts';
import { promptCache } from './promptCache.ts';

/** Every file of a list, once. */
export function filesOf({ prompts, signs }: PromptList): readonly MediaFile[] {
  const files = [...prompts.map(({ audio }) => audio), ...signs.flatMap(({ video, captions }) => [video, captions])];
  return [...new Map(files.map((file) => [file.sha256, file])).values()];
}

/** Those that are not on this phone. Without a cache, that is all of them. */
export async function missingOf(files: readonly MediaFile[]): Promise<readonly MediaFile[]> {
  const cache = await promptCache();
  const kept = new Set((await cache?.keys())?.map(({ url }) => new URL(url).pathname));
  return files.filter((file) => !kept.has(addressOfMedia(file)));
}

/**
 * Fetches files onto this phone, one after the other: beside them a survey may have answers to send on the same slow line.
 * What has come stays when the rest does not, so trying again goes on from there.
 *
 * @param progress told the share of the bytes, 0 to 1, after each file.
 * @returns whether every one of them is here now.
 */
export async function keepPrompts(files: readonly MediaFile[], progress: (share: number) => void, signal: AbortSignal): Promise<boolean> {
  const cache = await promptCache();
  if (!cache) return false;
  const total = bytesOf(files);
  let here = total - bytesOf(await missingOf(files));
  try {
    for (const file of await missingOf(files)) {
      progress(here / total);
      const response = await fetch(addressOfMedia(file), { credentials: 'omit', signal });
      if (!response.ok) return false;
      await cache.put(addressOfMedia(file), response);
      here += file.bytes;
    }
  } catch {
    return false;
  }
  progress(1);
  return true;
}

/** Takes them off this phone again. */
export async function dropPrompts(files: readonly MediaFile[]): Promise<void> {
  const cache = await promptCache();
  await Promise.all(files.map((file) => cache?.delete(addressOfMedia(file))));
}

export function bytesOf(files: readonly MediaFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
