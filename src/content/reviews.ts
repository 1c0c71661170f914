import { createHash } from 'node:crypto';
import type { Locale, Review } from '../i18n/localeSchema.ts';
import { localeTexts } from '../i18n/localeTexts.ts';
import { inOtherForm, pluralForms } from '../i18n/pluralForms.ts';
import { DEFAULT_VARIANT } from '../i18n/variants.ts';

/** What a review is of: a short hash of the English and of the translation, so that a change of either makes the text a draft again. */
export function reviewed(english: string, translation: string): string {
  return createHash('sha256')
    .update(JSON.stringify([english, translation]))
    .digest('base64url')
    .slice(0, 12);
}

export function holds(review: Review | undefined, english: string, translation: string): boolean {
  return review?.of === reviewed(english, translation);
}

/**
 * The texts that no native reader has signed off as they are now, by key. English is the original: none of its texts is a
 * draft. A text that a language lacks is one: its reader meets English words.
 *
 * @param wanted which texts count, by the key of the English; without it, all.
 */
export function draftTexts(
  locales: Readonly<Record<string, Locale>>,
  tag: string,
  wanted: (key: string) => boolean = () => true,
): readonly string[] {
  const original = locales[DEFAULT_VARIANT];
  const locale = locales[tag];
  if (!original || !locale || tag === DEFAULT_VARIANT) return [];
  const english = localeTexts(original);
  const texts = localeTexts(locale);
  const keys = new Set([...english.keys()].filter(wanted).flatMap((key) => pluralForms(key, tag)));
  return [...keys].filter((key) => {
    const from = english.get(key) ?? english.get(inOtherForm(key)) ?? '';
    return !holds(locale.reviews[key], from, texts.get(key) ?? '');
  });
}
