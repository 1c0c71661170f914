import { readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { keysFolder } from '../keys.ts';

/** A key that is being retired is put aside under this name. */
export const ASIDE = '.retiring';

/** Longer than any retirement takes, in ms. */
const ABANDONED_MS = 60_000;

/**
 * Puts keys back whose retirement was killed half-way: until somebody decides again, a late phone is still served.
 *
 * @returns their ids.
 */
export async function bringBackKeys(data: string, now: Date): Promise<readonly string[]> {
  const folder = keysFolder(data);
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? [] : Promise.reject(error)));
  const back: string[] = [];
  for (const name of names.filter((each) => each.endsWith(`.json${ASIDE}`))) {
    // A rename leaves its time here.
    const { ctimeMs } = await stat(join(folder, name));
    if (now.getTime() - ctimeMs < ABANDONED_MS) continue;
    await rename(join(folder, name), join(folder, name.slice(0, -ASIDE.length)));
    back.push(name.slice(0, -`.json${ASIDE}`.length));
  }
  return back;
}
