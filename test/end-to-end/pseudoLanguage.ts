import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LOCALES, LOCALES_FOLDER } from '../../src/content/locales.ts';
import { SURVEYS } from '../../src/content/surveys.ts';
import { localeFiles } from '../../src/translating/localeFiles.ts';
import { textRows } from '../../src/translating/textRows.ts';

/** A language that nobody speaks, made from the English so that whoever tests can still read it. */
export interface PseudoLanguage {
  readonly tag: string;
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  readonly letters: string;
}

/** The regions XA and XB are kept free for this by CLDR. */
export const PSEUDO_LANGUAGES: readonly PseudoLanguage[] = [
  { tag: 'pl-XA', name: 'Ţéšţ', dir: 'ltr', letters: 'àƀćďéƒğĥíĵķĺɱñóþqŕšţúvŵẋýž' },
  { tag: 'ar-XB', name: 'تست', dir: 'rtl', letters: 'ابچدهفگحیژکلمنوپقرسطعغشخصز' },
];

/**
 * Makes a folder of languages: English and Easy Read as they are, and these beside them. A folder of data is all that a
 * language is.
 */
export async function writePseudoLocales(folder: string): Promise<void> {
  for (const tag of ['en', 'en-x-easyread']) await cp(join(LOCALES_FOLDER, tag), join(folder, tag), { recursive: true });
  for (const [index, language] of PSEUDO_LANGUAGES.entries()) {
    const { tag, name, dir } = language;
    const rows = textRows(LOCALES, SURVEYS, {}, tag);
    const texts = new Map(rows.map(({ key, english }) => [key, pseudo(english, language)]));
    const files = new Map([...localeFiles({ texts, reviews: new Map() }), ['meta.json', JSON.stringify({ name, dir, order: 12 + index })]]);
    for (const [file, content] of files) {
      await mkdir(dirname(join(folder, tag, file)), { recursive: true });
      await writeFile(join(folder, tag, file), content);
    }
  }
}

/** Other letters, and each vowel twice: about 40 % longer, in words that are longer too, as German and Polish ones are. */
export function pseudo(english: string, { letters }: Pick<PseudoLanguage, 'letters'>): string {
  const [...own] = letters;
  const put = (text: string) =>
    text.replace(/[aeiou]/gi, '$&$&').replace(/[a-z]/gi, (letter) => own[letter.toLowerCase().charCodeAt(0) - 97] ?? letter);
  return english
    .split(/(\{\{[\w-]+\}\})/)
    .map((part) => (part.startsWith('{{') ? part : put(part)))
    .join('');
}
