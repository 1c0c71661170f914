import { createHash } from 'node:crypto';
import type { RecordingFiles } from './recordingFiles.ts';

/** What a recording was sealed to anew lies under this name until it has taken the place of what was there. */
export const resealedName = (id: string): string => `${id}.resealed`;

/**
 * The sealed file that a row describes, whole, or `undefined`. Where sealing it anew was cut off between the row and the file, it
 * is brought to its end.
 */
export async function wholeFile(
  files: RecordingFiles,
  { id, sha256 }: { readonly id: string; readonly sha256: string },
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const read = async (name: string) => {
    const bytes = await files.read(name);
    return bytes && hashOf(bytes) === sha256 ? bytes : undefined;
  };
  const there = await read(id);
  if (there) return there;
  const resealed = await read(resealedName(id));
  // Between two looks somebody else may have brought it to its end.
  if (!resealed) return read(id);
  await files.move(resealedName(id), id).catch(async (error: unknown) => {
    if (!(await read(id))) throw error;
  });
  return resealed;
}

/** SHA-256, hexadecimal. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
