import { existsSync } from 'node:fs';
import { chmod, mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type PublicKey, publicKeySchema } from '../contract/content.ts';
import { generateKeyPair, type HeldKeys, importKeyPair, type StoredKeyPair } from '../sealing/keyPair.ts';

/**
 * The partnership's keys. They lie apart from the database: a copy of one without the other shows nobody's words. A running
 * endpoint's may change (`liveKeys.ts`): whoever uses them asks each time.
 */
export interface Keys {
  /** The newest, which devices seal to from now on. */
  readonly current: PublicKey;
  /** Every key held, so that a phone that comes late can still send. */
  readonly held: HeldKeys;
  /** When each key held was made, ISO date and time. */
  readonly made: ReadonlyMap<string, string>;
}

const keyFileSchema = z.extend(publicKeySchema, {
  /** ISO date and time. The newest key is the one given out. */
  made: z.iso.datetime(),
  privateKey: z.record(z.string(), z.unknown()),
});
type KeyFile = z.infer<typeof keyFileSchema>;

/**
 * Reads every key from `<data>/keys`, and makes the first one when there is none.
 *
 * @throws as `readKeys`.
 */
export async function openKeys(data: string, now: () => Date): Promise<Keys> {
  const keys = (await readKeys(data)) ?? (await keysFrom([await makeKeyFile(keysFolder(data), now())]));
  if (!keys) throw new Error('the key that was made just now is gone');
  return keys;
}

/**
 * Reads every key from `<data>/keys`.
 *
 * @returns `undefined` when there is none.
 * @throws when a key file is damaged. Going on without it would turn away every phone that holds its public half.
 */
export async function readKeys(data: string): Promise<Keys | undefined> {
  const folder = keysFolder(data);
  if (!existsSync(folder)) return undefined;
  await chmod(folder, 0o700);
  return keysFrom(await readKeyFiles(folder));
}

/** In the data folder: a file per key, `<id>.json`. */
export const keysFolder = (data: string): string => join(data, 'keys');

async function keysFrom(files: readonly KeyFile[]): Promise<Keys | undefined> {
  const newest = files.reduce<KeyFile | undefined>((found, file) => (found && found.made > file.made ? found : file), undefined);
  if (!newest) return undefined;
  const held = await Promise.all(files.map(async (file) => [file.id, await importKeyPair(file)] as const));
  const made = new Map(files.map((file) => [file.id, file.made]));
  return { current: { id: newest.id, publicKey: newest.publicKey }, held: new Map(held), made };
}

async function readKeyFiles(folder: string): Promise<KeyFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      await chmod(path, 0o600);
      const parsed = keyFileSchema.safeParse(parseJson(await readFile(path, 'utf8')));
      if (!parsed.success || `${parsed.data.id}.json` !== name)
        throw new Error(`${path} is not a key file, or was renamed. Restore it from a backup.`);
      return parsed.data;
    }),
  );
}

/** Whole and on the disk under its name, or not there at all: what was sealed to a lost key is lost. */
export async function makeKey(folder: string, now: Date): Promise<PublicKey & { readonly made: string }> {
  const { privateKey: _, ...rest } = await makeKeyFile(folder, now);
  return rest;
}

async function makeKeyFile(folder: string, now: Date): Promise<KeyFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const pair: StoredKeyPair = await generateKeyPair();
  const file: KeyFile = { id: pair.id, made: now.toISOString(), publicKey: pair.publicKey, privateKey: { ...pair.privateKey } };
  const path = join(folder, `${file.id}.json`);
  const draft = await open(`${path}.new`, 'wx', 0o600);
  try {
    await draft.writeFile(`${JSON.stringify(file, null, 2)}\n`);
    await draft.sync();
  } finally {
    await draft.close();
  }
  await rename(`${path}.new`, path);
  const directory = await open(folder, 'r');
  await directory.sync();
  await directory.close();
  return file;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
