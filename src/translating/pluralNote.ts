import type { PluralForm } from '../i18n/pluralForms.ts';

const EXAMPLES = 5;
const HIGHEST = 200;

/** For which numbers a language uses a form, by example: translators know the numbers, and need not know what CLDR calls them. */
export function pluralNote(form: PluralForm, tag: string): string {
  const rules = new Intl.PluralRules(tag);
  const numbers = Array.from({ length: HIGHEST + 1 }, (_, number) => number).filter((number) => rules.select(number) === form);
  if (numbers.length === 0) return 'For parts of a whole, such as 1.5, and very large numbers.';
  if (numbers.length > HIGHEST) return 'For every number.';
  const some = numbers.slice(0, EXAMPLES).join(', ');
  return numbers.length > EXAMPLES ? `For numbers such as ${some}.` : `For ${some} only.`;
}
