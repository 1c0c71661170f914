import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** By the hash of some bytes: the marks that were looked for in them, and whether they were there. Most of a profile stays as it is from look to look. */
const looked = new Map<string, Map<string, boolean>>();

/**
 * Where something stands readable in a folder, each byte of every file read: as it is, as JavaScript keeps strings (two bytes a letter), and
 * as text that was packed into other text.
 *
 * @param marks each longer than chance would write.
 * @returns `<mark> in <file>`.
 */
export async function onDisk(folder: string, marks: readonly string[]): Promise<readonly string[]> {
  const needles = marks.map((mark) => ({ mark, ways: waysToWrite(mark) }));
  const found = new Set<string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    // A browser that runs takes some of its files away meanwhile.
    const content = await readFile(join(entry.parentPath, entry.name)).catch(() => undefined);
    if (!content) continue;
    const hash = createHash('sha256').update(content).digest('base64');
    const known = looked.get(hash) ?? new Map<string, boolean>();
    looked.set(hash, known);
    for (const { mark, ways } of needles) {
      const there = known.get(mark) ?? ways.some((bytes) => content.includes(bytes));
      known.set(mark, there);
      if (there) found.add(`${mark} in ${join(entry.parentPath, entry.name).slice(folder.length)}`);
    }
  }
  return [...found];
}

function waysToWrite(mark: string): Buffer[] {
  const plain = Buffer.from(mark);
  // Base64 of it wherever in three bytes it begins, without the letters that its neighbours change.
  const packed = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), plain])
      .toString('base64')
      .replace(/=+$/, '');
    return Buffer.from(text.slice(Math.ceil((before * 8) / 6), -1));
  });
  return [plain, Buffer.from(mark, 'utf16le'), Buffer.from(mark, 'utf16le').swap16(), Buffer.from(plain.toString('hex')), ...packed];
}
