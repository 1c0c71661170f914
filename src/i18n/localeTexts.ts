import type { Locale } from './localeSchema.ts';

/** Every text of a locale by `<file>:<dotted key>`, such as `app:nav.back` or `surveys:quick.title`; paragraphs by their place. */
export function localeTexts({ app, scales, surveys }: Pick<Locale, 'app' | 'scales' | 'surveys'>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const walk = (node: unknown, key: string): void => {
    if (typeof node === 'string') texts.set(key, node);
    else if (typeof node === 'object' && node !== null) {
      for (const [name, value] of Object.entries(node)) walk(value, key.endsWith(':') ? key + name : `${key}.${name}`);
    }
  };
  walk(app, 'app:');
  walk(scales, 'scales:');
  walk(surveys, 'surveys:');
  return texts;
}
