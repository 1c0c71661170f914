import { open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Keys, keysFolder } from '../keys.ts';
import type { Database } from '../storage/flavour.ts';
import { ASIDE } from './bringBackKeys.ts';
import { sealedByKey } from './sealedByKey.ts';

interface Retiring {
  readonly database: Database;
  readonly keys: Keys;
  readonly data: string;
  /** Resolves when every running endpoint has noticed that a key has gone (`KEYS_REFRESH_MS`). */
  readonly noticed: () => Promise<void>;
}

export type Retired =
  | { readonly ok: true }
  | { readonly ok: false; readonly problem: 'no-such-key' | 'newest' }
  | { readonly ok: false; readonly problem: 'in-use'; readonly sealed: number };

/** Why a key cannot be retired now; it is asked before anything is touched. */
export async function mayRetire({ database, keys }: Pick<Retiring, 'database' | 'keys'>, id: string): Promise<Retired> {
  if (!keys.held.has(id)) return { ok: false, problem: 'no-such-key' };
  if (keys.current.id === id) return { ok: false, problem: 'newest' };
  const sealed = (await sealedByKey(database)).get(id) ?? 0;
  return sealed > 0 ? { ok: false, problem: 'in-use', sealed } : { ok: true };
}

/**
 * Removes a key that nothing is sealed to. It is first put aside: a running endpoint may be storing something sealed to it
 * at this very moment, and then it comes back.
 */
export async function retireKey(retiring: Retiring, id: string): Promise<Retired> {
  const before = await mayRetire(retiring, id);
  if (!before.ok) return before;
  const path = join(keysFolder(retiring.data), `${id}.json`);
  const aside = path + ASIDE;
  await rename(path, aside);
  try {
    await retiring.noticed();
    const after = await mayRetire(retiring, id);
    if (!after.ok) {
      await rename(aside, path);
      return after;
    }
  } catch (error) {
    await rename(aside, path);
    throw error;
  }
  // Under a name that nobody brings back.
  const gone = `${path}.gone.part`;
  await rename(aside, gone);
  await overwrite(gone);
  await rm(gone);
  return before;
}

/** As far as a file system lets one: copies and snapshots of it are the area's to delete. */
async function overwrite(path: string): Promise<void> {
  const { size } = await stat(path);
  const file = await open(path, 'r+');
  try {
    await file.write(Buffer.alloc(size, 0x20), 0, size, 0);
    await file.sync();
  } finally {
    await file.close();
  }
}
