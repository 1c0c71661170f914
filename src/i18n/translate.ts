import { hasRightToLeft, isolated } from './isolated.ts';

/** Resolved words by dotted key: `take.skip`, `take.lead_one`. Made by `createCatalogue`, so that nothing is missing. */
export type Words = Readonly<Record<string, string>>;

/**
 * Where words say which digits they are written with, by the name that CLDR has for them, such as `arabext`. Without it the
 * European ones: telephone numbers and receipt codes are written with them in every language.
 */
export const DIGITS = 'digits';

/**
 * The words for a key, with `{{name}}` filled in. A number called `count` chooses the plural form. Numbers are written as the
 * language writes them; other values stand apart where directions meet.
 */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/**
 * Speaks one language from i18next's JSON v4 form, in the few bytes that the first load can afford. i18next itself resolves
 * the words when they are built; a test holds the two to the same answers.
 *
 * @param language BCP 47, for the plural rules and numbers.
 * @param missing what to say for a key without words. A reader sees the key rather than an empty button; a check throws.
 */
export function translator(words: Words, language: string, missing: (key: string) => string = (key) => key): Translate {
  const numbering = () => numberingOf(language, words[DIGITS] ?? 'latn');
  return (key, values = {}) => {
    const { count } = values;
    const found = typeof count === 'number' ? (words[`${key}_${numbering().plurals.select(count)}`] ?? words[`${key}_other`]) : undefined;
    const text = found ?? words[key] ?? missing(key);
    if (!text.includes('{{')) return text;
    return text.replace(/\{\{([\w-]+)\}\}/g, (placeholder, name: string) => {
      const value = values[name];
      if (value === undefined) return placeholder;
      if (typeof value === 'number') return numbering().numbers.format(value);
      return hasRightToLeft(text) || hasRightToLeft(value) ? isolated(value) : value;
    });
  };
}

interface Numbering {
  readonly plurals: Intl.PluralRules;
  readonly numbers: Intl.NumberFormat;
}

/** Making these takes a slow phone longer than all the rest of a sentence, and every page asks anew. */
const made = new Map<string, Numbering>();

function numberingOf(language: string, numberingSystem: string): Numbering {
  const name = `${language} ${numberingSystem}`;
  const known = made.get(name);
  if (known) return known;
  const fresh = { plurals: new Intl.PluralRules(language), numbers: new Intl.NumberFormat(language, { numberingSystem }) };
  made.set(name, fresh);
  return fresh;
}
