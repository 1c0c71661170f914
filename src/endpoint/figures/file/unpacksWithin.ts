import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import JSZip from 'jszip';

/** How many files a workbook may hold: those of ours hold a dozen. */
const MOST_ENTRIES = 200;

/** A ZIP archive that can be unpacked without filling the memory: the names in it; or why not. */
export type Unpacked =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly why: 'broken' | 'too-large' };

/**
 * Unpacks an archive without keeping anything of it, and stops as soon as it is larger than it may be: what it says of its own size is
 * not believed.
 */
export async function unpacksWithin(bytes: Uint8Array, mostBytes: number): Promise<Unpacked> {
  let left = mostBytes;
  try {
    const zip = await JSZip.loadAsync(bytes);
    const entries = Object.values(zip.files).filter(({ dir }) => !dir);
    if (entries.length > MOST_ENTRIES) return { ok: false, why: 'too-large' };
    for (const entry of entries) {
      const count = new Writable({
        write(chunk: Buffer, _, done) {
          left -= chunk.length;
          done(left < 0 ? new Error('too large') : undefined);
        },
      });
      await pipeline(entry.nodeStream(), count);
    }
    return { ok: true, names: entries.map(({ name }) => name) };
  } catch {
    return { ok: false, why: left < 0 ? 'too-large' : 'broken' };
  }
}
