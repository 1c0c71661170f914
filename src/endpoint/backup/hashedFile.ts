import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { BackedUpFile } from './manifest.ts';

/** A file's length and SHA-256. */
export async function hashedFile(path: string): Promise<Omit<BackedUpFile, 'path'>> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
