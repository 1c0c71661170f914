import type { Format } from '../domain/response/response.ts';

/**
 * A way to read Heard: a language, in a format. `tag` names the folder in `locales/` and the `?lang=` of an address.
 * Direction is declared, never guessed. Adding a language is adding a row here and a folder there.
 */
export interface Variant {
  /** BCP 47, with a private-use part for the format: `en-x-easyread`. */
  readonly tag: string;
  /** What is recorded with a response. */
  readonly language: string;
  readonly format: Format;
  readonly dir: 'ltr' | 'rtl';
  /** Its name in itself, as short as a header needs. */
  readonly name: string;
  /** Where missing words come from; the last resort is always `en`. */
  readonly fallback?: string;
}

export const VARIANTS = [
  { tag: 'en', language: 'en', format: 'standard', dir: 'ltr', name: 'English' },
  { tag: 'en-x-easyread', language: 'en', format: 'easy-read', dir: 'ltr', name: 'Easy Read', fallback: 'en' },
  { tag: 'ur', language: 'ur', format: 'standard', dir: 'rtl', name: 'اردو', fallback: 'en' },
] as const satisfies readonly Variant[];

export type VariantTag = (typeof VARIANTS)[number]['tag'];

export const DEFAULT_VARIANT: VariantTag = 'en';

/** The variant with this tag, or `undefined`. */
export function variantOf(tag: string | null | undefined): Variant | undefined {
  return VARIANTS.find((variant) => variant.tag === tag);
}
