const PLURAL_ENDING = /_(zero|one|two|few|many|other)$/;

/** For a plural key, every form that the language needs (CLDR), each once; any other key as it is. */
export function pluralForms(key: string, tag: string): string[] {
  if (!PLURAL_ENDING.test(key)) return [key];
  const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  return FORMS.filter((form) => forms.includes(form)).map((form) => key.replace(PLURAL_ENDING, `_${form}`));
}

/** As CLDR and every file of ours lists them. */
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
export type PluralForm = (typeof FORMS)[number];

/** The form that a plural key names, or `undefined` for a key that is none. */
export function pluralForm(key: string): PluralForm | undefined {
  const ending = PLURAL_ENDING.exec(key)?.[1];
  return FORMS.find((form) => form === ending);
}

/** The same key in the form that every language has. */
export const inOtherForm = (key: string): string => key.replace(PLURAL_ENDING, '_other');
