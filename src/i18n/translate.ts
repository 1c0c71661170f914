/** Resolved words by dotted key: `take.skip`, `take.lead_one`. Made by `createCatalogue`, so that nothing is missing. */
export type Words = Readonly<Record<string, string>>;

/** The words for a key, with `{{name}}` filled in. A number called `count` chooses the plural form. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/**
 * Speaks one language from i18next's JSON v4 form, in the few bytes that the first load can afford. i18next itself resolves
 * the words when they are built; a test holds the two to the same answers.
 *
 * @param language BCP 47, for the plural rules.
 * @param missing what to say for a key without words. A reader sees the key rather than an empty button; a check throws.
 */
export function translator(words: Words, language: string, missing: (key: string) => string = (key) => key): Translate {
  const plurals = new Intl.PluralRules(language);
  return (key, values = {}) => {
    const { count } = values;
    const found = typeof count === 'number' ? (words[`${key}_${plurals.select(count)}`] ?? words[`${key}_other`]) : undefined;
    const text = found ?? words[key] ?? missing(key);
    return text.replace(/\{\{([\w-]+)\}\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
  };
}
