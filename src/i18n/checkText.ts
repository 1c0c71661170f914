import { placeholders } from './placeholders.ts';
import { sentences, wordCount } from './sentences.ts';
import { DEFAULT_VARIANT } from './variants.ts';

/** What can be wrong with one text. */
export type TextProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'placeholders'; readonly expected: readonly string[]; readonly found: readonly string[] }
  | { readonly code: 'sentence-too-long'; readonly sentence: string; readonly words: number; readonly most: number }
  | { /** English, where another language should stand. */ readonly code: 'untranslated'; readonly text: string };

/** Words a sentence. Easy Read: the gov.uk guidance says 10 to 15. Other languages count words differently and have no such guidance. */
const LONGEST_SENTENCE: Readonly<Record<string, number>> = { en: 25, 'en-x-easyread': 15 };

/**
 * One text, held against the English of the same key.
 *
 * @param english without it, the text has no English to be held against.
 * @param area the area's own names, which are counted as the words that readers see.
 */
export function checkText(
  tag: string,
  text: string,
  english: string | undefined,
  area: Readonly<Record<string, string>>,
): readonly TextProblem[] {
  if (text.trim() === '') return [{ code: 'empty' }];
  const expected = placeholders(english ?? text);
  const found = placeholders(text);
  const most = LONGEST_SENTENCE[tag] ?? Number.POSITIVE_INFINITY;
  return [
    ...(expected.join() === found.join() ? [] : [{ code: 'placeholders', expected, found } as const]),
    ...sentences(inArea(text, area))
      .map((sentence) => ({ sentence, words: wordCount(sentence) }))
      .filter(({ words }) => words > most)
      .map((long) => ({ code: 'sentence-too-long', most, ...long }) as const),
    ...(isEnglish(tag, text, english) ? [{ code: 'untranslated', text } as const] : []),
  ];
}

/** With the area's own names in their places, as a reader sees it. */
export const inArea = (text: string, area: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => area[name] ?? placeholder);

/** Names that are the same in every language: organisations, laws, abbreviations on letters, languages called as in English. */
const NAMES =
  /Public Sector Bodies[^"”»“]*Regulations 2018|Equality and Human Rights Commission|\b(A4|A5|SENDIASS|SEND|EOTAS|NHS|Local Offer|Childline|Bury2Gether|OpenMoji|CC BY-SA|Safari|iPhone|iPad|Urdu|Punjabi)\b/g;
/** The towns that people in Bury live in. In the Latin alphabet a town is written as it is written there. */
const TOWNS = /\b(Bury|Prestwich|Radcliffe|Ramsbottom|Tottington|Whitefield)\b/g;
/** So common in English, and no words of the other languages here, that two of them are no accident. */
const ENGLISH_WORDS = /\b(the|and|your|you|with|this|that|have|from|when|what)\b/gi;
/** "GP" and "OK" may well be the same. */
const FEW_LETTERS = 3;

function isEnglish(tag: string, text: string, english: string | undefined): boolean {
  if (new Intl.Locale(tag).language === DEFAULT_VARIANT) return false;
  const rest = text.replace(/\{\{[\w-]+\}\}/g, '').replace(NAMES, '');
  if (!/\p{L}/u.test(rest)) return false;
  if ((rest.match(ENGLISH_WORDS)?.length ?? 0) >= 2) return true;
  const code = new Intl.Locale(tag).maximize().script;
  // Traditional and simplified Chinese are ways of writing one script.
  const script = code?.startsWith('Han') ? 'Han' : code;
  if (script === 'Latn') return text === english && (rest.replace(TOWNS, '').match(/\p{L}/gu)?.length ?? 0) > FEW_LETTERS;
  return script !== undefined && !new RegExp(`\\p{Script=${script}}`, 'u').test(rest);
}
