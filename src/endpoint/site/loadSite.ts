import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentSecurityPolicy, type InlineHashes } from '../http/contentSecurityPolicy.ts';
import type { Keys } from '../keys.ts';
import { bodiesOf, compress } from './compress.ts';
import { manifestSchema } from './manifest.ts';
import type { Bodies, Document, Site } from './site.ts';

/** Stands in a data block of every page, quotes included, where the key belongs: a device can seal without asking first. */
const KEY_MARKER = '"%HEARD_KEY%"';

/**
 * Reads the built app, fills the key into its pages.
 *
 * @param folder with `site.json` in it.
 * @param keys asked whenever a page is: a new key is in the next page that is served.
 * @returns `undefined` when nothing has been built.
 * @throws when what was built is not whole.
 */
export async function loadSite(folder: string, keys: Pick<Keys, 'current'>): Promise<Site | undefined> {
  const written = await readFile(join(folder, 'site.json'), 'utf8').catch(absent);
  if (written === undefined) return undefined;
  const manifest = manifestSchema.parse(JSON.parse(written));
  const page = (file: string, hashes: InlineHashes, immutable = false) => loadPage(join(folder, file), hashes, immutable, keys);
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

async function loadPage(path: string, hashes: InlineHashes, immutable: boolean, keys: Pick<Keys, 'current'>): Promise<Document> {
  const template = await readFile(path, 'utf8');
  let filled: { readonly with: string; readonly bodies: Promise<Bodies> } | undefined;
  return {
    type: 'text/html; charset=utf-8',
    immutable,
    policy: contentSecurityPolicy(hashes),
    bodies() {
      const { current } = keys;
      if (filled?.with !== current.id) {
        const html = Buffer.from(template.replaceAll(KEY_MARKER, () => JSON.stringify(current)));
        filled = { with: current.id, bodies: compress(html) };
      }
      return filled.bodies;
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
