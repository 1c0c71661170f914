import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Keys, readKeys } from '../keys.ts';
import { auditMark } from './auditMark.ts';
import { DATA_PARTS } from './dataParts.ts';
import { intoPostgres } from './intoPostgres.ts';
import { intoSqlite } from './intoSqlite.ts';
import type { Manifest } from './manifest.ts';
import { readBackup, readSecrets } from './readBackup.ts';
import { rebuild } from './rebuild.ts';
import type { Where } from './snapshot.ts';
import type { CarriedOver } from './takenBack.ts';

interface Restore {
  readonly where: Where;
  readonly from: string;
  /** Without it, the keys that are in the data folder must be those of the backup. */
  readonly keysFrom?: string;
  /** Whether what is there now may go. */
  readonly replace: boolean;
}

interface Restored {
  readonly manifest: Manifest;
  /** What of what was there holds for what came too. `unreadable`: it was too damaged to say. */
  readonly carriedOver: CarriedOver | 'unreadable';
}

/**
 * Restores a backup, as a whole or not at all: everything is verified, built and checked beside what is there before
 * anything of it is touched.
 *
 * @throws with a sentence when it cannot be done; what was there is still there then.
 */
export async function restoreBackup({ where, from, keysFrom, replace }: Restore): Promise<Restored> {
  const manifest = await readBackup(from);
  const secrets = keysFrom === undefined ? undefined : await readSecrets(keysFrom);
  const { data } = where;
  if (!replace) await refuseMedia(data);
  const stage = join(data, 'restoring');
  await mkdir(data, { recursive: true, mode: 0o700 });
  await mkdir(stage, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new Error(`${stage} is there: another restore runs, or was cut off. If none runs, delete it.`) : error;
  });
  try {
    for (const { path } of manifest.files.filter((file) => isOpenPart(file.path))) await cp(join(from, path), join(stage, path));
    for (const { path } of secrets?.files ?? []) {
      await cp(join(keysFrom ?? '', path), join(stage, path));
      await chmod(join(stage, path), 0o600);
    }
    const keys = await keysFor(manifest, keysFrom === undefined ? data : stage, data);
    const into = where.databaseUrl === undefined ? intoSqlite : intoPostgres;
    const carriedOver = await into(where, stage, replace, {
      mark: await auditMark(from, manifest),
      build: (database) => rebuild(database, from, manifest, keys.held),
      lastly: () => switchFiles(data, stage),
    });
    return { manifest, carriedOver };
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

const isOpenPart = (path: string) => DATA_PARTS.open.some((part) => path === part || path.startsWith(`${part}/`));

async function refuseMedia(data: string): Promise<void> {
  for (const part of DATA_PARTS.open) {
    const there = await namesIn(join(data, part));
    if (there.length > 0) throw new Error(`There is something in ${join(data, part)} already. With --replace it gives way.`);
  }
}

async function keysFor({ sealedTo }: Manifest, folder: string, data: string): Promise<Keys> {
  const keys = await readKeys(folder);
  const missing = sealedTo.filter((id) => !keys?.held.has(id));
  if (!keys || missing.length > 0) {
    const which = missing.length > 0 ? missing.join(', ') : 'any key';
    throw new Error(
      `Families' words could not be read without ${which}. Name the backup of the keys with --keys-from${folder === data ? '' : ' that has it'}.`,
    );
  }
  return keys;
}

/**
 * Puts files in their places. Keys are added to those that are there: a phone may have sealed to any of them.
 *
 * @returns takes it back.
 */
async function switchFiles(data: string, stage: string): Promise<() => Promise<void>> {
  const undo: (() => Promise<void>)[] = [];
  const put = async (path: string): Promise<void> => {
    const [there, comes, aside] = [join(data, path), join(stage, path), join(stage, 'before', path)];
    const [hadOne, hasOne] = [existsSync(there), existsSync(comes)];
    await mkdir(dirname(aside), { recursive: true });
    if (hadOne) await rename(there, aside);
    if (hasOne) await rename(comes, there);
    undo.unshift(async () => {
      if (hasOne) await rename(there, comes);
      if (hadOne) await rename(aside, there);
    });
  };
  for (const part of DATA_PARTS.secret) {
    await mkdir(join(data, part), { recursive: true, mode: 0o700 });
    for (const name of await namesIn(join(stage, part))) await put(join(part, name));
  }
  for (const part of DATA_PARTS.open) await put(part);
  return async () => {
    for (const step of undo) await step();
  };
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
