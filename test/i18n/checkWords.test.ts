import { describe, expect, it } from 'vitest';
import { AREA } from '../../src/content/area.ts';
import { LOCALES, localeOf } from '../../src/content/locales.ts';
import { SURVEYS } from '../../src/content/surveys.ts';
import { checkWords } from '../../src/i18n/checkWords.ts';
import type { Locale } from '../../src/i18n/localeSchema.ts';

const locales = LOCALES;
type Tag = string;

/** What a change to one variant brings up, and was not wrong before: words that wait for their translators are no part of it. */
function patched(tag: Tag, change: (locale: Locale) => Locale) {
  const check = (locale: Locale) => checkWords({ en: localeOf('en'), [tag]: locale }, SURVEYS, AREA);
  const before = new Set(check(localeOf(tag)).map((problem) => JSON.stringify(problem)));
  return check(change(localeOf(tag))).filter((problem) => !before.has(JSON.stringify(problem)));
}
const withApp = (tag: Tag, app: Locale['app']) => patched(tag, (locale) => ({ ...locale, app: { ...locale.app, ...app } }));
const withQuick = (tag: Tag, quick: Locale['surveys'][string]) =>
  patched(tag, (locale) => ({ ...locale, surveys: { ...locale.surveys, quick: { ...locale.surveys['quick'], ...quick } } }));

describe('the words as they are', () => {
  it('are complete, short enough and translated, in every variant', () => {
    expect(checkWords(locales, SURVEYS, AREA)).toEqual([]);
  });
});

describe('a fault in the words is found', () => {
  it('a survey title that Urdu lacks', () => {
    const { title: _, ...rest } = localeOf('ur').surveys['quick'] ?? {};
    const problems = patched('ur', (ur) => ({ ...ur, surveys: { ...ur.surveys, quick: rest } }));
    expect(problems).toEqual([{ tag: 'ur', key: 'surveys:quick.title', code: 'missing' }]);
  });

  it('a hint that only English has', () => {
    const pages = localeOf('en-x-easyread').surveys['quick']?.pages ?? {};
    const { hint: _, ...rest } = pages['confidence'] ?? {};
    expect(withQuick('en-x-easyread', { pages: { ...pages, confidence: rest } })).toEqual([
      { tag: 'en-x-easyread', key: 'surveys:quick.pages.confidence.hint', code: 'missing' },
    ]);
  });

  it('a plural form that the language needs', () => {
    expect(withApp('ur', { resume: { ...(localeOf('ur').app['resume'] as Locale['app']), lead_one: '' } })).toContainEqual({
      tag: 'ur',
      key: 'app:resume.lead_one',
      code: 'empty',
    });
    const { lead_one: _, ...rest } = localeOf('ur').app['resume'] as Locale['app'];
    expect(withApp('ur', { resume: rest })).toEqual([{ tag: 'ur', key: 'app:resume.lead_one', code: 'missing' }]);
  });

  it('words that nothing asks for', () => {
    expect(withQuick('en', { sections: { ...localeOf('en').surveys['quick']?.sections, old: 'Old' } })).toContainEqual({
      tag: 'en',
      key: 'surveys:quick.sections.old',
      code: 'unused',
    });
    expect(withApp('ur', { spare: 'فالتو' })).toEqual([{ tag: 'ur', key: 'app:spare', code: 'unused' }]);
  });

  it('a placeholder that a translator changed', () => {
    expect(withApp('ur', { settings: { ...(localeOf('ur').app['settings'] as Locale['app']), version: 'ورژن {{ورژن}}' } })).toEqual([
      { tag: 'ur', key: 'app:settings.version', code: 'placeholders', expected: ['version'], found: [] },
    ]);
  });

  it('an Easy Read sentence of sixteen words, counted with the area’s own names in it', () => {
    const lead = 'one two three four five six seven eight nine ten eleven twelve thirteen the {{partnership}}';
    expect(withQuick('en-x-easyread', { lead: `Short. ${lead}.` })).toMatchObject([{ code: 'sentence-too-long', words: 17, most: 15 }]);
    expect(
      withQuick('en-x-easyread', { lead: 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen.' }),
    ).toEqual([]);
  });

  it('English left standing in Urdu', () => {
    expect(withQuick('ur', { title: 'Four quick questions' })).toEqual([
      { tag: 'ur', key: 'surveys:quick.title', code: 'untranslated', text: 'Four quick questions' },
    ]);
    expect(withQuick('ur', { title: '{{area}} SENDIASS 999' })).toEqual([]);
  });

  it('English left standing in Polish, which has the same letters', () => {
    expect(withQuick('pl', { title: 'Four quick questions' })).toEqual([
      { tag: 'pl', key: 'surveys:quick.title', code: 'untranslated', text: 'Four quick questions' },
    ]);
    expect(withQuick('ro', { title: 'Patru, and then you choose the best' })).toMatchObject([{ code: 'untranslated' }]);
    expect(withQuick('ur', { lead: 'یہ your family and the school' })).toMatchObject([{ code: 'untranslated' }]);
    expect(withQuick('pl', { title: 'Bury, Ramsbottom' })).toEqual([]);
  });

  const wordy = (words: number) => `${Array.from({ length: words }, () => 'dog').join(' ')}.`;
  const onlySaying = (tag: Tag, text: string) =>
    patched(tag, (locale) => ({ ...locale, app: { a: text }, scales: {}, surveys: {} })).filter(({ key }) => key === '*');

  it('sentences that are long on average, each of them allowed by itself', () => {
    expect(onlySaying('en', wordy(14))).toEqual([]);
    expect(onlySaying('en', wordy(15))).toMatchObject([{ code: 'long-on-average', average: 15, below: 15 }]);
    expect(onlySaying('en-x-easyread', wordy(9))).toEqual([]);
    expect(onlySaying('en-x-easyread', wordy(10))).toMatchObject([{ code: 'long-on-average', average: 10, below: 10 }]);
  });

  it('words that are hard to read', () => {
    expect(onlySaying('en', 'Organisational responsibilities necessitate multidisciplinary consultation.')).toMatchObject([
      { code: 'hard-to-read', least: 70 },
    ]);
  });
});
