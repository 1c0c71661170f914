import type { Survey } from '../domain/survey/survey.ts';
import { checkText, inArea, type TextProblem } from './checkText.ts';
import type { Locale } from './localeSchema.ts';
import { localeTexts } from './localeTexts.ts';
import { inOtherForm, pluralForms } from './pluralForms.ts';
import { type Readability, readability } from './readability.ts';
import { neededKeys, optionalKeys } from './surveyKeys.ts';
import { DEFAULT_VARIANT } from './variants.ts';

/** One thing that is wrong with the words of a variant. `key` is `<file>:<dotted key>`; that of the variant as a whole is `*`. */
export type WordProblem = { readonly tag: string; readonly key: string } & (
  | { /** A reader would meet the words of the variant it falls back to. */ readonly code: 'missing' }
  | { /** No survey and no page asks for it. */ readonly code: 'unused' }
  | { readonly code: 'long-on-average'; readonly average: number; readonly below: number }
  | { readonly code: 'hard-to-read'; readonly ease: number; readonly least: number }
  | TextProblem
);

/** Words a sentence on average, below which a variant stays, and the reading ease it reaches at least. */
const READABLE: Readonly<Record<string, { readonly below: number; readonly least: number }>> = {
  en: { below: 15, least: 70 },
  'en-x-easyread': { below: 10, least: 80 },
};

type Area = Readonly<Record<'product' | 'area' | 'partnership', string>>;

/** Everything wrong with the words of every variant, held against the surveys and against the English. */
export function checkWords(locales: Readonly<Record<string, Locale>>, surveys: readonly Survey[], area: Area): readonly WordProblem[] {
  const original = locales[DEFAULT_VARIANT];
  const english = original ? localeTexts(original) : new Map<string, string>();
  const asked = new Set(surveys.flatMap(neededKeys));
  const allowed = new Set([...asked, ...surveys.flatMap(optionalKeys)]);
  return Object.entries(locales).flatMap(([tag, locale]) => {
    const texts = localeTexts(locale);
    const expected = new Set([...asked, ...english.keys()].flatMap((key) => pluralForms(key, tag)));
    const known = (key: string) => (key.startsWith('surveys:') ? allowed.has(key.replace(/\.text\.\d+$/, '.text.0')) : expected.has(key));
    return [
      ...[...expected].filter((key) => !texts.has(key)).map((key) => ({ tag, key, code: 'missing' }) as const),
      ...[...texts.keys()].filter((key) => !known(key)).map((key) => ({ tag, key, code: 'unused' }) as const),
      ...[...texts].flatMap(([key, text]) =>
        checkText(tag, text, english.get(key) ?? english.get(inOtherForm(key)), area).map((problem) => ({ tag, key, ...problem })),
      ),
      ...checkReadability(tag, readabilityOf(locale, area)),
    ];
  });
}

/** How hard the words of an English variant are to read, with the area's own names in them. */
export function readabilityOf(locale: Locale, area: Area): Readability | undefined {
  return readability([...localeTexts(locale).values()].map((text) => inArea(text, area)));
}

function checkReadability(tag: string, measured: Readability | undefined): readonly WordProblem[] {
  const wanted = READABLE[tag];
  if (!wanted || !measured) return [];
  const { below, least } = wanted;
  const { averageWords: average, ease } = measured;
  return [
    ...(average < below ? [] : [{ tag, key: '*', code: 'long-on-average', average, below } as const]),
    ...(ease >= least ? [] : [{ tag, key: '*', code: 'hard-to-read', ease, least } as const]),
  ];
}
