import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packAt } from '../../contract/pack.ts';
import { contentSecurityPolicy, type InlineHashes } from '../http/contentSecurityPolicy.ts';
import type { Keys } from '../keys.ts';
import { bodiesOf, compress } from './compress.ts';
import { manifestSchema } from './manifest.ts';
import { packOf } from './packOf.ts';
import type { Bodies, Document, Site } from './site.ts';
import { whileKeyIs } from './whileKeyIs.ts';

/** Stands in a data block of every page, quotes included, where the key belongs: a device can seal without asking first. */
const KEY_MARKER = '"%HEARD_KEY%"';

/**
 * Reads the built app, and fills the key into its pages. All of it at once: a build that takes this one's place meanwhile changes nothing here.
 * What is made of the bytes, text and entity tags, is made when it is first asked for: most of a site in eleven languages never is.
 *
 * @param folder with `site.json` in it.
 * @param keys asked whenever a page is: a new key is in the next page that is served.
 * @param compression see `Settings.compression`.
 * @returns `undefined` when nothing has been built.
 * @throws when what was built is not whole.
 */
export function loadSite(folder: string, keys: Pick<Keys, 'current'>, compression = 11): Site | undefined {
  const written = readIfThere(join(folder, 'site.json'));
  if (written === undefined) return undefined;
  const manifest = manifestSchema.parse(JSON.parse(written.toString()));
  const page = (file: string, hashes: InlineHashes, immutable = false) =>
    loadPage(join(folder, file), { hashes, immutable, keys, compression });
  const pages = Object.entries(manifest.pages).map(([path, variants]) => {
    const documents = Object.entries(variants).map(([tag, { file, ...hashes }]) => [tag, page(file, hashes)] as const);
    return [path, new Map(documents)] as const;
  });
  const files = Object.entries(manifest.files).map(([path, { file, type, immutable, scriptHashes = [], styleHashes = [] }]) => {
    const html = type.startsWith('text/html');
    return [path, html ? page(file, { scriptHashes, styleHashes }, immutable) : loadFile(join(folder, file), type, immutable)] as const;
  });
  const byPath = new Map(files);
  for (const [name, addresses] of Object.entries(manifest.packs)) byPath.set(packAt(name), packOf(addresses, byPath, keys, compression));
  return { pages: new Map(pages), files: byPath };
}

interface PageParts {
  readonly hashes: InlineHashes;
  readonly immutable: boolean;
  readonly keys: Pick<Keys, 'current'>;
  readonly compression: number;
}

function loadPage(path: string, { hashes, immutable, keys, compression }: PageParts): Document {
  const template = readFileSync(path);
  const plain = () => Buffer.from(template.toString().replaceAll(KEY_MARKER, () => JSON.stringify(keys.current)));
  return {
    type: 'text/html; charset=utf-8',
    immutable,
    policy: contentSecurityPolicy(hashes),
    plain,
    bodies: whileKeyIs(keys, () => compress(plain(), compression)),
  };
}

function loadFile(path: string, type: string, immutable: boolean): Document {
  const bytes = [readFileSync(path), readIfThere(`${path}.br`), readIfThere(`${path}.gz`)] as const;
  let bodies: Promise<Bodies> | undefined;
  return {
    type,
    immutable,
    plain: () => bytes[0],
    bodies() {
      bodies ??= Promise.resolve(bodiesOf(...bytes));
      return bodies;
    },
  };
}

/** At once, as all of it: thousands of small files, before there is anybody to serve, cost several times as much one promise a file. */
function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
}
