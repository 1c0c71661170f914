import { APART_CODES, type Page, type Survey } from '../domain/survey/survey.ts';
import type { Locale } from './localeSchema.ts';
import { DEFAULT_VARIANT } from './variants.ts';

/** One thing that is wrong with the words of a variant. `key` is `<file>:<dotted key>`. */
export type WordProblem = { readonly tag: string; readonly key: string } & (
  | { /** A reader would meet the words of the variant it falls back to. */ readonly code: 'missing' }
  | { /** No survey and no page asks for it. */ readonly code: 'unused' }
  | { readonly code: 'empty' }
  | { readonly code: 'placeholders'; readonly expected: readonly string[]; readonly found: readonly string[] }
  | { readonly code: 'sentence-too-long'; readonly sentence: string; readonly words: number; readonly most: number }
  | { /** Not a letter of the language's own script. */ readonly code: 'untranslated'; readonly text: string }
);

/** Words a sentence. Easy Read: the gov.uk guidance says 10 to 15. Other languages count words differently and have no such guidance. */
const LONGEST_SENTENCE: Readonly<Record<string, number>> = { en: 25, 'en-x-easyread': 15 };

/** Filled in when the catalogue is made, so a language may do without them where its grammar wants other words. */
const AREA_PLACEHOLDERS: readonly string[] = ['product', 'area', 'partnership'];

/** Names that stay in Latin letters in every language. */
const NAMES = /\b(SENDIASS|Childline|Bury2Gether)\b/g;

/** Everything wrong with the words of every variant, held against the surveys and against the English. */
export function checkWords(
  locales: Readonly<Record<string, Locale>>,
  surveys: readonly Survey[],
  area: Readonly<Record<'product' | 'area' | 'partnership', string>>,
): readonly WordProblem[] {
  const english = textsOf(locales[DEFAULT_VARIANT]);
  const asked = new Set(surveys.flatMap(neededKeys));
  const allowed = new Set([...asked, ...surveys.flatMap(optionalKeys)]);
  return Object.entries(locales).flatMap(([tag, locale]) => {
    const texts = textsOf(locale);
    const expected = new Set([...asked, ...english.keys()].flatMap((key) => pluralForms(key, tag)));
    const known = (key: string) => (key.startsWith('surveys:') ? allowed.has(key.replace(/\.text\.\d+$/, '.text.0')) : expected.has(key));
    return [
      ...[...expected].filter((key) => !texts.has(key)).map((key) => ({ tag, key, code: 'missing' }) as const),
      ...[...texts.keys()].filter((key) => !known(key)).map((key) => ({ tag, key, code: 'unused' }) as const),
      ...[...texts].flatMap(([key, text]) => checkText(tag, key, text, english.get(key) ?? english.get(anyForm(key)), area)),
    ];
  });
}

function checkText(
  tag: string,
  key: string,
  text: string,
  english: string | undefined,
  area: Readonly<Record<string, string>>,
): readonly WordProblem[] {
  if (text.trim() === '') return [{ tag, key, code: 'empty' }];
  const expected = placeholders(english ?? text);
  const found = placeholders(text);
  const most = LONGEST_SENTENCE[tag] ?? Number.POSITIVE_INFINITY;
  const spoken = text.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => area[name] ?? placeholder);
  return [
    ...(expected.join() === found.join() ? [] : [{ tag, key, code: 'placeholders', expected, found } as const]),
    ...sentences(spoken)
      .map((sentence) => ({ sentence, words: sentence.split(/\s+/).length }))
      .filter(({ words }) => words > most)
      .map((long) => ({ tag, key, code: 'sentence-too-long', most, ...long }) as const),
    ...(isUntranslated(tag, text) ? [{ tag, key, code: 'untranslated', text } as const] : []),
  ];
}

/** Texts by `<file>:<dotted key>`; paragraphs by their place. */
function textsOf(
  { app, scales, surveys }: Pick<Locale, 'app' | 'scales' | 'surveys'> = { app: {}, scales: {}, surveys: {} },
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const walk = (node: unknown, key: string): void => {
    if (typeof node === 'string') texts.set(key, node);
    else if (typeof node === 'object' && node !== null) {
      for (const [name, value] of Object.entries(node)) walk(value, key.endsWith(':') ? key + name : `${key}.${name}`);
    }
  };
  walk(app, 'app:');
  walk(scales, 'scales:');
  walk(surveys, 'surveys:');
  return texts;
}

/** The keys without which a survey has a gap. */
function neededKeys(survey: Survey): string[] {
  const at = `surveys:${survey.id}`;
  return [
    `${at}.title`,
    `${at}.lead`,
    ...survey.sections.map(({ id }) => `${at}.sections.${id}`),
    ...survey.sections.flatMap(({ pages }) => pages).flatMap((page) => neededByPage(page, `${at}.pages.${page.id}`)),
  ];
}

function neededByPage(page: Page, at: string): string[] {
  const label = `${at}.label`;
  const apart = page.kind === 'information' ? [] : (page.apart ?? []).map((code) => `scales:apart.${code}`);
  switch (page.kind) {
    case 'choose-one':
    case 'choose-many': {
      const says = page.options.some((option) => option.say !== undefined);
      return [label, ...apart, ...page.options.map(({ code }) => `${at}.options.${code}`), ...(says ? [`${at}.other`] : [])];
    }
    case 'scale':
      return [
        label,
        ...apart,
        ...[page.scale, page.easyRead].flatMap((scale) => scale?.points.map((code) => `scales:${scale.id}.${code}`) ?? []),
      ];
    case 'information':
      return [label, `${at}.text.0`];
    case 'number':
    case 'text':
      return [label, ...apart];
  }
}

/** The keys a survey may have: a hint on each page, and its own words for a way of answering set apart. */
function optionalKeys(survey: Survey): string[] {
  return survey.sections
    .flatMap(({ pages }) => pages)
    .flatMap((page) => {
      const at = `surveys:${survey.id}.pages.${page.id}`;
      const apart = page.kind === 'information' ? [] : APART_CODES.filter((code) => page.apart?.includes(code));
      return [`${at}.hint`, ...apart.map((code) => `${at}.apart.${code}`)];
    });
}

const PLURAL_ENDING = /_(zero|one|two|few|many|other)$/;

/** For a plural key, every form that the language needs; any other key as it is. */
function pluralForms(key: string, tag: string): string[] {
  if (!PLURAL_ENDING.test(key)) return [key];
  const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  return forms.map((form) => key.replace(PLURAL_ENDING, `_${form}`));
}

const anyForm = (key: string): string => key.replace(PLURAL_ENDING, '_other');

function placeholders(text: string): string[] {
  const names = [...text.matchAll(/\{\{([\w-]+)\}\}/g)].flatMap(([, name]) => (name === undefined ? [] : [name]));
  return [...new Set(names)].filter((name) => !AREA_PLACEHOLDERS.includes(name)).sort();
}

const sentences = (text: string): string[] => text.split(/(?<=[.!?:…])\s+/).filter((sentence) => sentence !== '');

/** Letters, and none of the language's own script. Numbers, placeholders and names are the same in every language. */
function isUntranslated(tag: string, text: string): boolean {
  const code = new Intl.Locale(tag).maximize().script;
  // Traditional and simplified Chinese are ways of writing one script.
  const script = code?.startsWith('Han') ? 'Han' : code;
  const rest = text.replace(/\{\{[\w-]+\}\}/g, '').replace(NAMES, '');
  return script !== undefined && /\p{L}/u.test(rest) && !new RegExp(`\\p{Script=${script}}`, 'u').test(rest);
}
