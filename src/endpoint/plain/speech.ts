import { AREA } from '../../content/area.ts';
import { CONTACTS } from '../../content/contacts.ts';
import { askedIn } from '../../content/group/askedIn.ts';
import { LOCALES, VARIANTS } from '../../content/locales.ts';
import { draftTexts } from '../../content/reviews.ts';
import { isOfFigures, surveyWordsOfFigures } from '../../content/surveyWordsOfFigures.ts';
import type { Activity } from '../../domain/session/groupActivity.ts';
import type { Survey } from '../../domain/survey/survey.ts';
import type { PlainContact } from '../../formats/plain/Contacts.tsx';
import type { Reader } from '../../formats/plain/PlainPage.tsx';
import { createCatalogue, type SurveyWords } from '../../i18n/catalogue.ts';
import { translator, type Words } from '../../i18n/translate.ts';
import type { Variant } from '../../i18n/variants.ts';

/** The groups of `app.json` that these pages use. */
const GROUPS = [
  'brand',
  'nav',
  'take',
  'problem',
  'check',
  'done',
  'safe',
  'contacts',
  'draft',
  'takeBack',
  'failure',
  'formats',
  'plain',
  'braille',
  'report',
  'themes',
  'entryStatus',
  'closed',
  'said',
  'timeline',
  'promiseState',
  'priorities',
  'replyTo',
  'after',
];

/** What the page of figures says, and what stands around it. */
const FIGURE_GROUPS = ['brand', 'nav', 'draft', 'plain', 'impact', 'priorities', 'said', 'ages', 'needs'];

/** The groups of names that the staff side shows in every language. */
const NAMES = ['themes', 'priorities', 'ages', 'needs', 'entryStatus', 'promiseState', 'said'];

/** The groups that only posters and newsletters use. Staff fetch them a language at a time. */
const POSTER_GROUPS = ['brand', 'poster', 'newsletter'];

/** The words of what the endpoint itself writes for people to read. */
export interface Speech {
  /** In the order in which a reader is offered them. */
  readonly variants: readonly Variant[];
  readonly contacts: readonly PlainContact[];
  readerOf(variant: Variant): Reader;
  /** The reader of figures, and the words by themselves: some things have words of their own in some languages only. */
  figures(variant: Variant): { readonly reader: Reader; readonly words: Words };
  surveyWords(survey: Survey, tag: string): SurveyWords;
  /** What an activity of groups asks. */
  asked(activity: Activity, tag: string): string;
  /** What themes, priorities, states and the like are called, by dotted key. */
  names(tag: string): Words;
  /** How many texts of a survey nobody who speaks the language has signed off yet. */
  surveyDrafts(survey: Survey, tag: string): number;
  /** What posters and newsletters say, and whether any of it has yet to be signed off. */
  posterWords(tag: string): { readonly words: Words; readonly draft: boolean };
}

/** The area's own words, each variant's looked up when it is first asked for and then kept: there are few, and they do not change. */
export function createSpeech(): Speech {
  const catalogue = createCatalogue(LOCALES, AREA);
  const readers = new Map<string, Reader>();
  const surveys = new Map<string, SurveyWords>();
  const names = new Map<string, Words>();
  const figures = new Map<string, { readonly reader: Reader; readonly words: Words }>();
  return {
    variants: VARIANTS,
    contacts: CONTACTS,
    readerOf(variant) {
      const { tag } = variant;
      return kept(readers, tag, () => ({
        variant,
        t: translator(catalogue.appWords(tag, GROUPS), tag),
        draft:
          draftTexts(LOCALES, tag, (key) => !key.startsWith('app:') || GROUPS.some((group) => key.startsWith(`app:${group}.`))).length > 0,
      }));
    },
    figures: (variant) =>
      kept(figures, variant.tag, () => {
        const { tag } = variant;
        const words = { ...catalogue.appWords(tag, FIGURE_GROUPS), ...surveyWordsOfFigures(catalogue, tag) };
        const onPage = (key: string) => isOfFigures(key) || FIGURE_GROUPS.some((group) => key.startsWith(`app:${group}.`));
        return { reader: { variant, t: translator(words, tag), draft: draftTexts(LOCALES, tag, onPage).length > 0 }, words };
      }),
    surveyDrafts: (survey, tag) => draftTexts(LOCALES, tag, (key) => key.startsWith(`surveys:${survey.id}.`)).length,
    posterWords: (tag) => ({
      words: catalogue.appWords(tag, POSTER_GROUPS),
      draft: draftTexts(LOCALES, tag, (key) => POSTER_GROUPS.some((group) => key.startsWith(`app:${group}.`))).length > 0,
    }),
    surveyWords: (survey, tag) => kept(surveys, `${survey.id} ${survey.version} ${tag}`, () => catalogue.surveyWords(survey, tag)),
    asked: (activity, tag) => askedIn(catalogue, activity, tag).label,
    names: (tag) => kept(names, tag, () => catalogue.appWords(tag, NAMES)),
  };
}

function kept<T>(all: Map<string, T>, key: string, make: () => T): T {
  const value = all.get(key) ?? make();
  all.set(key, value);
  return value;
}
