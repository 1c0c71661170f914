import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as z from 'zod/mini';
import { hashedFile } from './hashedFile.ts';
import { type BackedUpFile, type Manifest, manifestSchema, type SecretsManifest, secretsManifestSchema } from './manifest.ts';

/**
 * The manifest of a backup whose every file is as it was written.
 *
 * @throws with a sentence that names the file when one is missing, cut off, changed or not named by the manifest.
 */
export async function readBackup(folder: string): Promise<Manifest> {
  return verified(folder, manifestSchema, 'a backup');
}

/** As `readBackup`, for the folder with the keys. */
export async function readSecrets(folder: string): Promise<SecretsManifest> {
  return verified(folder, secretsManifestSchema, 'a backup of keys');
}

async function verified<T extends { readonly files: readonly BackedUpFile[] }>(
  folder: string,
  schema: z.ZodMiniType<T>,
  what: string,
): Promise<T> {
  const path = join(folder, 'manifest.json');
  const json = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new Error(`${folder} is not ${what}: there is no manifest.json in it.`) : error;
  });
  const noted = await readFile(join(folder, 'manifest.sha256'), 'utf8').catch(() => '');
  if (noted !== `${createHash('sha256').update(json).digest('hex')}  manifest.json\n`) throw damaged(path);
  const manifest = schema.safeParse(JSON.parse(json.toString()));
  if (!manifest.success) throw new Error(`${path} is not the manifest of ${what} that this version can read.`);
  for (const file of manifest.data.files) {
    const found = await hashedFile(join(folder, file.path)).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? new Error(`${join(folder, file.path)} is missing. Nothing was restored.`) : error;
    });
    if (found.bytes !== file.bytes || found.sha256 !== file.sha256) throw damaged(join(folder, file.path));
  }
  const named = new Set(['manifest.json', 'manifest.sha256', ...manifest.data.files.map((file) => file.path)]);
  const stranger = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
    .find((name) => !named.has(name));
  if (stranger !== undefined) throw new Error(`${join(folder, stranger)} does not belong to ${what}. Nothing was restored.`);
  return manifest.data;
}

const damaged = (path: string) => new Error(`${path} is damaged: it is not what was written. Nothing was restored.`);
