import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Where something stands readable in a folder, each byte of every file read: as it is, as JavaScript keeps strings (two bytes a letter), and
 * as text that was packed into other text.
 *
 * @param marks each longer than chance would write.
 * @returns `<mark> in <file>`.
 */
export async function onDisk(folder: string, marks: readonly string[]): Promise<readonly string[]> {
  const needles = marks.flatMap((mark) => waysToWrite(mark).map((bytes) => ({ mark, bytes })));
  const found = new Set<string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    // A browser that runs takes some of its files away meanwhile.
    const content = await readFile(join(entry.parentPath, entry.name)).catch(() => undefined);
    for (const { mark, bytes } of needles) {
      if (content?.includes(bytes)) found.add(`${mark} in ${join(entry.parentPath, entry.name).slice(folder.length)}`);
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
