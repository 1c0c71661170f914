import type { Format } from '../domain/response/response.ts';

/**
 * A way to read Heard: a language, in a format. Each is a folder in `locales/`, and nothing else: its `meta.json` declares
 * what cannot be told from its name. Direction is declared, never guessed.
 */
export interface Variant {
  /** BCP 47, with a private-use part for the format: `en-x-easyread`. Names the folder, and the `?lang=` of an address. */
  readonly tag: string;
  /** What is recorded with a response: the tag without its private-use part. */
  readonly language: string;
  readonly format: Format;
  readonly dir: 'ltr' | 'rtl';
  /** Its name in itself, as short as a header needs. */
  readonly name: string;
  /** Where missing words come from; the last resort is always `en`. */
  readonly fallback?: string;
}

/** A variant, and where its words are: what a page knows of the ways to read it. */
export interface Reading extends Variant {
  readonly words: string;
}

export const DEFAULT_VARIANT = 'en';

export function variantFrom(
  tag: string,
  { name, dir, fallback }: Pick<Variant, 'name' | 'dir'> & { fallback?: string | undefined },
): Variant {
  return {
    tag,
    language: tag.replace(/-x-.*$/, ''),
    format: tag.endsWith('-x-easyread') ? 'easy-read' : 'standard',
    dir,
    name,
    ...(fallback !== undefined && { fallback }),
  };
}

/** The variant with this tag, or `undefined`. */
export function variantOf<V extends Variant>(variants: readonly V[], tag: string | null | undefined): V | undefined {
  return variants.find((variant) => variant.tag === tag);
}
