import { describe, expect, it } from 'vitest';
import { LOCALES, localeOf } from '../../src/content/locales.ts';
import { draftTexts, reviewed } from '../../src/content/reviews.ts';
import type { Locale } from '../../src/i18n/localeSchema.ts';
import { localeTexts } from '../../src/i18n/localeTexts.ts';

const english = localeTexts(localeOf('en'));
const polish = localeTexts(localeOf('pl'));

/** Polish with every text signed off as it stands today. */
const signed: Locale = {
  ...localeOf('pl'),
  reviews: Object.fromEntries(
    [...polish].map(([key, text]) => {
      const from = english.get(key) ?? english.get(key.replace(/_(few|many)$/, '_other')) ?? '';
      return [key, { by: 'Anna', date: '2026-11-22', of: reviewed(from, text) }];
    }),
  ),
};
const title = (text: string) => ({ ...localeOf('pl').surveys['quick'], title: text });
/** Of the texts that Polish has today: others wait for their translators. */
const drafts = (pl: Locale, more: Partial<Record<string, Locale>> = {}) =>
  draftTexts({ ...LOCALES, pl, ...more } as typeof LOCALES, 'pl').filter((key) => polish.has(key));

describe('a text is a draft', () => {
  it('until a native reader has signed it off', () => {
    expect(drafts(localeOf('pl'))).toContain('surveys:quick.title');
    expect(drafts(signed)).toEqual([]);
  });

  it('again when its translation is changed', () => {
    expect(drafts({ ...signed, surveys: { ...signed.surveys, quick: title('Cztery') } })).toEqual(['surveys:quick.title']);
  });

  it('again when the English is changed', () => {
    const en = localeOf('en');
    const quick = { ...en.surveys['quick'], title: 'Four short questions' };
    expect(drafts(signed, { en: { ...en, surveys: { ...en.surveys, quick } } })).toEqual(['surveys:quick.title']);
  });

  it('when it is missing, because its reader meets the English', () => {
    const { title: _, ...rest } = localeOf('pl').surveys['quick'] ?? {};
    expect(drafts({ ...signed, surveys: { ...signed.surveys, quick: rest } })).toEqual(['surveys:quick.title']);
  });

  it('never, in English: it is the original', () => {
    expect(draftTexts(LOCALES, 'en')).toEqual([]);
  });
});
