import { copyFile, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hashedFile } from './hashedFile.ts';
import type { BackedUpFile } from './manifest.ts';

/** Files that are being written, or put aside, and are nobody's yet. */
const UNFINISHED = /\.(new|part|retiring)$/;

/**
 * Copies parts of the data folder.
 *
 * @throws when something has changed meanwhile: a list and the files that it names would not fit each other.
 */
export async function copyParts(data: string, parts: readonly string[], to: string): Promise<readonly BackedUpFile[]> {
  const before = await listing(data, parts);
  const files: BackedUpFile[] = [];
  for (const path of before.keys()) {
    const target = join(to, path);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await copyFile(join(data, path), target).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? changed() : error;
    });
    files.push({ path, ...(await hashedFile(target)) });
  }
  const after = await listing(data, parts);
  if (after.size !== before.size || [...after].some(([path, state]) => before.get(path) !== state)) throw changed();
  return files;
}

const changed = () => new Error('The data folder was changed while it was copied. Run it again.');

/** Every file, with its length and the time of its last change. */
async function listing(data: string, parts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const part of parts) await walk(data, part, found);
  return found;
}

async function walk(data: string, path: string, found: Map<string, string>): Promise<void> {
  const state = await stat(join(data, path)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (state?.isDirectory()) for (const name of (await readdir(join(data, path))).sort()) await walk(data, `${path}/${name}`, found);
  else if (state?.isFile() && !UNFINISHED.test(path)) found.set(path, `${state.size} ${state.mtimeMs}`);
}
