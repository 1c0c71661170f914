import { hasRightToLeft, isolated } from './isolated.ts';

/** Resolved words by dotted key: `take.skip`, `take.lead_one`. Made by `createCatalogue`, so that nothing is missing. */
export type Words = Readonly<Record<string, string>>;

/**
 * Where words say which digits they are written with, by the name that CLDR has for them, such as `arabext`. Without it the
 * European ones: telephone numbers and receipt codes are written with them in every language.
 */
export const DIGITS = 'digits';
const EUROPEAN = 'latn';

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
  const digits = words[DIGITS] ?? EUROPEAN;
  return (key, values = {}) => {
    const { count } = values;
    const found = typeof count === 'number' ? (words[`${key}_${pluralRules(language).select(count)}`] ?? words[`${key}_other`]) : undefined;
    const text = found ?? words[key] ?? missing(key);
    if (!text.includes('{{')) return text;
    return text.replace(/\{\{([\w-]+)\}\}/g, (placeholder, name: string) => {
      const value = values[name];
      if (value === undefined) return placeholder;
      if (typeof value === 'number') return written(value, language, digits);
      return hasRightToLeft(text) || hasRightToLeft(value) ? isolated(value) : value;
    });
  };
}

/** A small whole number in European digits is written alike in every language, and needs none of the machinery for the others. */
function written(value: number, language: string, digits: string): string {
  return digits === EUROPEAN && Number.isInteger(value) && value >= 0 && value < 1_000
    ? String(value)
    : numberFormat(language, digits).format(value);
}

/** Making one takes a slow phone longer than drawing a whole page, so each is made when it is needed, and once. */
const pluralRules = once((language: string) => new Intl.PluralRules(language));
const numberFormat = once((language: string, numberingSystem: string) => new Intl.NumberFormat(language, { numberingSystem }));

function once<Names extends readonly string[], T>(make: (...names: Names) => T): (...names: Names) => T {
  const made = new Map<string, T>();
  return (...names) => {
    const name = names.join();
    const known = made.get(name) ?? make(...names);
    made.set(name, known);
    return known;
  };
}
