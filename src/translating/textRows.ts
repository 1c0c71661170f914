import { holds } from '../content/reviews.ts';
import type { Survey } from '../domain/survey/survey.ts';
import type { Locale, Review } from '../i18n/localeSchema.ts';
import { localeTexts } from '../i18n/localeTexts.ts';
import { inOtherForm, pluralForm, pluralForms } from '../i18n/pluralForms.ts';
import { DEFAULT_VARIANT } from '../i18n/variants.ts';
import { limitFor, type Notes, noteFor } from './notes.ts';
import { pluralNote } from './pluralNote.ts';
import { surveyNotes } from './surveyNotes.ts';

/** One text as a translator meets it: one row of the spreadsheet. */
export interface TextRow {
  readonly key: string;
  /** What it is, where it stands and who reads it, in plain words. */
  readonly note: string;
  /** The most characters a translation should have. */
  readonly most: number;
  readonly english: string;
  readonly easyRead: string;
  /** As it is now; empty where there is none. */
  readonly translation: string;
  /** Only of the words as they are now. */
  readonly review: Review | undefined;
}

const EASY_READ = 'en-x-easyread';
/** A translation may be so many times as long as the English before anybody asks. */
const LONGER = 2.2;
/** Short texts grow most: "No" may need a sentence. */
const SHORT = 72;

/** @returns every text that a language needs, in the order of the English files: of a plural, a row for each form the language has. */
export function textRows(
  locales: Readonly<Record<string, Locale>>,
  surveys: readonly Survey[],
  notes: Notes,
  tag: string,
): readonly TextRow[] {
  const english = textsOf(locales, DEFAULT_VARIANT);
  const easyRead = textsOf(locales, EASY_READ);
  const own = textsOf(locales, tag);
  const derived = surveyNotes(surveys, english);
  const keys = new Set([...[...english.keys()].flatMap((key) => pluralForms(key, tag)), ...own.keys()]);
  return [...keys].map((key) => {
    const original = english.get(key) ?? english.get(inOtherForm(key)) ?? '';
    const translation = own.get(key) ?? '';
    const review = locales[tag]?.reviews[key];
    const form = pluralForm(key);
    const limit = limitFor(notes, key);
    const most = Math.max(Math.floor(original.length * LONGER), limit ?? SHORT);
    const about = derived.get(key) || noteFor(notes, key) || 'A text of the app.';
    return {
      key,
      note: [about, ...(form ? [pluralNote(form, tag)] : []), `At most ${most} characters.`].join(' '),
      most,
      english: original,
      easyRead: easyRead.get(key) ?? easyRead.get(inOtherForm(key)) ?? '',
      translation,
      review: holds(review, original, translation) ? review : undefined,
    };
  });
}

function textsOf(locales: Readonly<Record<string, Locale>>, tag: string): ReadonlyMap<string, string> {
  const locale = locales[tag];
  return locale ? localeTexts(locale) : new Map();
}
