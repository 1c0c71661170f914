import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublicKey } from '../../contract/content.ts';
import { contentSecurityPolicy, type InlineHashes } from '../http/contentSecurityPolicy.ts';
import { bodiesOf, compress } from './compress.ts';
import { manifestSchema } from './manifest.ts';
import type { Bodies, Document, Site } from './site.ts';

/** Stands in a data block of every page, quotes included, where the key belongs: a device can seal without asking first. */
const KEY_MARKER = '"%HEARD_KEY%"';

/**
 * Reads the built app, fills the key into its pages.
 *
 * @param folder with `site.json` in it.
 * @returns `undefined` when nothing has been built.
 * @throws when what was built is not whole.
 */
export async function loadSite(folder: string, key: PublicKey): Promise<Site | undefined> {
  const written = await readFile(join(folder, 'site.json'), 'utf8').catch(absent);
  if (written === undefined) return undefined;
  const manifest = manifestSchema.parse(JSON.parse(written));
  const page = (file: string, hashes: InlineHashes, immutable = false) => loadPage(join(folder, file), hashes, immutable, key);
  const pages = await mapAll(Object.entries(manifest.pages), async ([path, variants]) => {
    const documents = await mapAll(
      Object.entries(variants),
      async ([tag, { file, ...hashes }]) => [tag, await page(file, hashes)] as const,
    );
    return [path, new Map(documents)] as const;
  });
  const files = await mapAll(
    Object.entries(manifest.files),
    async ([path, { file, type, immutable, scriptHashes = [], styleHashes = [] }]) => {
      const html = type.startsWith('text/html');
      return [
        path,
        html ? await page(file, { scriptHashes, styleHashes }, immutable) : await loadFile(join(folder, file), type, immutable),
      ] as const;
    },
  );
  return { pages: new Map(pages), files: new Map(files) };
}

async function loadPage(path: string, hashes: InlineHashes, immutable: boolean, key: PublicKey): Promise<Document> {
  const template = await readFile(path, 'utf8');
  const html = Buffer.from(template.replaceAll(KEY_MARKER, () => JSON.stringify(key)));
  let bodies: Promise<Bodies> | undefined;
  return {
    type: 'text/html; charset=utf-8',
    immutable,
    policy: contentSecurityPolicy(hashes),
    bodies() {
      // All pages in all languages at once would keep a starting endpoint busy for long.
      bodies ??= compress(html);
      return bodies;
    },
  };
}

async function loadFile(path: string, type: string, immutable: boolean): Promise<Document> {
  const [bytes, br, gz] = await Promise.all([readFile(path), readFile(`${path}.br`).catch(absent), readFile(`${path}.gz`).catch(absent)]);
  const bodies = Promise.resolve(bodiesOf(bytes, br, gz));
  return { type, immutable, bodies: () => bodies };
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

const mapAll = <T, U>(items: readonly T[], make: (item: T) => Promise<U>): Promise<U[]> => Promise.all(items.map(make));
