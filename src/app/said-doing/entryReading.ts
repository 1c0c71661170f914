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

/**
 * What an element says of words that may be in another variant than the page. Said of its own variant too: English that stood there
 * before would leave an empty `lang` behind, and with it another language's letters.
 */
export function inVariant({ readings }: Pick<EntryReading, 'readings'>, lang: string): { lang: string; dir: 'ltr' | 'rtl' | 'auto' } {
  return { lang, dir: variantOf(readings, lang)?.dir ?? 'auto' };
}
