import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import { type Locale, localeSchema } from '../i18n/localeSchema.ts';
import { localeTexts } from '../i18n/localeTexts.ts';
import { type Variant, variantFrom } from '../i18n/variants.ts';

/** The folder of words; `HEARD_LOCALES` names another one, so that a language can be tried before it is one of ours. */
export const LOCALES_FOLDER = process.env['HEARD_LOCALES'] ?? join(import.meta.dirname, '../../locales');

/**
 * Every word of every variant, for the build and the endpoint. A phone never imports this: it is served the one variant
 * it reads, already resolved.
 *
 * @throws when a file is no JSON, or not what `localeSchema` says.
 */
export const LOCALES: Readonly<Record<string, Locale>> = readLocales(LOCALES_FOLDER);

/** In the order in which a reader is offered them. A folder that has no words yet is offered to nobody. */
export const VARIANTS: readonly Variant[] = Object.entries(LOCALES)
  .filter(([, locale]) => localeTexts(locale).size > 0)
  .toSorted(([, one], [, other]) => one.meta.order - other.meta.order)
  .map(([tag, { meta }]) => variantFrom(tag, meta));

/** @throws when there is no such folder. */
export function localeOf(tag: string): Locale {
  const locale = LOCALES[tag];
  if (!locale) throw new Error(`no folder ${tag} in ${LOCALES_FOLDER}`);
  return locale;
}

function readLocales(folder: string): Record<string, Locale> {
  const tags = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return Object.fromEntries(tags.map(({ name }) => [name, readLocale(`${folder}/${name}`)]));
}

/** Only `meta.json` must be there: a language begins with it. */
function readLocale(folder: string): Locale {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const words = (name: string): object => (files.includes(name) ? (read(`${folder}/${name}`) as object) : {});
  const surveys = files.filter((file) => /^surveys[\\/][^\\/]+\.json$/.test(file));
  return z.parse(localeSchema, {
    meta: read(`${folder}/meta.json`),
    app: words('app.json'),
    scales: words('scales.json'),
    surveys: Object.fromEntries(surveys.map((file) => [basename(file, '.json'), words(file)])),
    loop: { entries: {}, timeline: {}, ...words('loop.json') },
    reviews: words('reviews.json'),
  });
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file} cannot be read as JSON`, { cause });
  }
}
