import type { Translate } from '../i18n/translate.ts';

/** The language of a list, and its words. */
interface Speaker {
  readonly tag: string;
  readonly t: Translate;
}

/** “A, B or C”, as the reader's language joins them. English is British here: no comma before the last. */
export function joinList(items: readonly string[], type: 'conjunction' | 'disjunction', { tag, t }: Speaker): string {
  const own = t(type === 'conjunction' ? 'formats.and' : 'formats.or');
  // Where a language is not known, and for Yiddish although it is said to be, lists are joined in English.
  return new Intl.ListFormat(tag.replace(/^en\b/, 'en-GB'), { type })
    .formatToParts(items)
    .map((part) => (part.type === 'literal' ? part.value.replace(/,? (and|or) /, ` ${own} `) : part.value))
    .join('');
}
