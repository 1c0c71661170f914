import type { PublishedEntry } from '../../contract/loop.ts';
import type { Translate } from '../../i18n/translate.ts';
import { type Reading, variantOf } from '../../i18n/variants.ts';

/** Who reads, and how. */
export interface EntryReading {
  readonly t: Translate;
  readonly tag: string;
  /** See `DIGITS`. */
  readonly digits: string | undefined;
  readonly readings: readonly Reading[];
  /** Whether this reader reads with pictures. */
  readonly pictures: boolean;
}

/** A part of an entry, under headings that fit to where it stands. */
export interface EntryPartProps {
  readonly reading: EntryReading;
  readonly entry: PublishedEntry;
  readonly heading: 'h2' | 'h3';
}

/** What an element says of words that are in another variant than the page; nothing where they are in the same. */
export function inVariant({ tag, readings }: EntryReading, lang: string): { lang?: string; dir?: 'ltr' | 'rtl' | 'auto' } {
  return lang === tag ? {} : { lang, dir: variantOf(readings, lang)?.dir ?? 'auto' };
}
