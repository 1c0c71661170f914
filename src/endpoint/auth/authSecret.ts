import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What sessions, challenges and second factors are signed and encrypted with. It lies beside the partnership's keys and
 * never in the database: a stolen database signs nobody in. Without it everybody has to sign in again, and whoever uses
 * an authenticator app has to set it up again.
 *
 * @returns 32 random bytes, base64url.
 * @throws when the file is damaged.
 */
export async function openAuthSecret(data: string): Promise<string> {
  const folder = join(data, 'keys');
  const path = join(folder, 'sign-in.secret');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const kept = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (kept !== undefined) {
    await chmod(path, 0o600);
    if (/^[\w-]{43}\n$/.test(kept)) return kept.trim();
    throw new Error(`${path} is damaged. Restore it from a backup, or delete it: everybody signs in again then`);
  }
  const secret = randomBytes(32).toString('base64url');
  const draft = await open(`${path}.new`, 'w', 0o600);
  try {
    await draft.writeFile(`${secret}\n`);
    await draft.sync();
  } finally {
    await draft.close();
  }
  await rename(`${path}.new`, path);
  return secret;
}
